# What those who run the shop read of orders, letters and decisions. Telegram's HTML; keys with
# `-btn` are buttons.

## The desk

adm-desk = <b>{ $shop }: panel</b>
adm-desk-to-ship =
    { $count ->
       *[other] 📦 { $count } pesanan perlu dikirim
    }
adm-desk-unpaid =
    { $count ->
       *[other] 🕐 { $count } pesanan menunggu pembayaran
    }
adm-desk-review =
    { $count ->
       *[other] ⚖ { $count } kasus menunggu keputusan
    }
adm-desk-low =
    { $count ->
       *[other] 📉 { $count } produk tinggal sedikit
    }
adm-desk-quiet = Tidak ada yang menunggu Anda.
adm-desk-paused =
    ⏸ <b>Penjualan dihentikan sementara</b> sejak { $since }
    Oleh: { $by }
    Alasan: { $reason }
adm-desk-next = <i>Langkah berikutnya: tekan yang ingin Anda lihat, atau tulis /find diikuti nomor pesanan, alamat, transaksi, nama, atau @user.</i>
adm-help =
    <b>Yang dilakukan bot ini</b>
    Di sini Anda diberi tahu saat ada yang dibayar, saat dana menunggu keputusan, dan saat pelanggan menulis. Pesanan yang sudah dibayar datang sebagai kartu yang selalu menunjukkan keadaan sebenarnya: tangani pesanan itu, kemas, catat nomor resinya, tandai sebagai terkirim. Tindakan yang memindahkan dana atau barang meminta alasan dan ketukan kedua.
adm-help-row = { $command }: { $about }
adm-languages = <b>Pilih bahasa Anda</b>

## The card of an order

adm-card-head =
    { $stage ->
        [created] 🕐 <b>#{ $order } BELUM DIBAYAR</b> · { $total }
        [paid] 🟢 <b>#{ $order } LUNAS</b> · { $total }
        [shipped] 🚚 <b>#{ $order } TERKIRIM</b> · { $total }
        [completed] ✅ <b>#{ $order } SELESAI</b> · { $total }
        [cancelled] ❌ <b>#{ $order } DIBATALKAN</b> · { $total }
       *[expired] ⌛ <b>#{ $order } KEDALUWARSA</b> · { $total }
    }
adm-card-head-coins =
    { $stage ->
        [created] 🕐 <b>#{ $order } BELUM DIBAYAR</b> · { $total } · { $coins } ({ $have } konf.)
        [paid] 🟢 <b>#{ $order } LUNAS</b> · { $total } · { $coins } ({ $have } konf.)
        [shipped] 🚚 <b>#{ $order } TERKIRIM</b> · { $total } · { $coins } ({ $have } konf.)
        [completed] ✅ <b>#{ $order } SELESAI</b> · { $total } · { $coins } ({ $have } konf.)
        [cancelled] ❌ <b>#{ $order } DIBATALKAN</b> · { $total } · { $coins } ({ $have } konf.)
       *[expired] ⌛ <b>#{ $order } KEDALUWARSA</b> · { $total } · { $coins } ({ $have } konf.)
    }
adm-card-who =
    { $count ->
       *[other] 👤 { $who } · { $count } pesanan · tenggat terlewat: { $strikes }
    }
adm-card-blocked = ⛔ Pelanggan ini diblokir: { $reason }
adm-card-unreachable = 📵 Pesan bot tidak sampai kepada pelanggan ini.
adm-card-items = 🧾 { $items }
adm-card-items-more =
    { $count ->
       *[other] 🧾 { $items } dan { $count } lagi
    }
adm-card-parcel-by = 🚚 { $option } · ketuk untuk alamat
adm-card-parcel = 🚚 Paket · ketuk untuk alamat
adm-card-parcel-bare = 🚚 Paket · tidak ada alamat tersimpan
adm-card-pickup = 📍 Diambil sendiri oleh pelanggan
adm-card-booking = 📅 Waktunya perlu disepakati
adm-card-auto = ⚡ Kode dan berkas dikirim secara otomatis
adm-card-auto-sent = 📤 Kode dan berkas sedang diserahkan
adm-card-auto-done = 📬 Kode dan berkas sudah diterima pelanggan
adm-card-auto-failed = 🔴 Kode dan berkas tidak sampai kepada pelanggan
adm-card-claimed = 🙋 Ditangani oleh { $who }
adm-card-tracking = 🏷 { $name } · <code>{ $number }</code>
adm-card-number = 🏷 <code>{ $number }</code>
adm-card-carrier = 🏷 { $name }

adm-card-held = ⏸ <b>Ditahan:</b> { $reason }
adm-card-held-reorg = ⏸ <b>Ditahan:</b> blok pembayarannya keluar dari rantai
adm-card-held-fell = ⏸ <b>Ditahan:</b> pembayarannya hilang
adm-card-held-by-hand = ⏸ <b>Ditahan:</b> pembayarannya dinyatakan tidak sah secara manual
adm-card-clawed = 🔴 <b>Dana ditarik kembali:</b> dana hilang setelah barang diserahkan. Kini itu utang pelanggan.
adm-card-marked = ✍ Diputuskan secara manual
adm-card-part = 🟡 Sebagian sudah masuk: { $received }, kurang: { $missing }
adm-card-late = 🕓 Dana masuk setelah waktunya habis
adm-card-over = ➕ Dana yang masuk lebih dari yang diminta
adm-card-waiting = 💰 <b>{ $amount }</b> menunggu keputusan. Batas waktu: { $until }. Setelah itu dana menjadi saldo.
adm-card-waiting-kept = 💰 <b>{ $amount }</b> menunggu keputusan, tanpa batas waktu.
adm-card-refund = ↩ Dana sebesar <b>{ $amount }</b> harus dikembalikan.

adm-next-unpaid = <i>Langkah berikutnya: belum ada. Pesanan menunggu pembayaran sampai { $until }.</i>
adm-next-closing = <i>Langkah berikutnya: belum ada. Waktunya sudah habis, dan rantai diperiksa sekali lagi.</i>
adm-next-confirming = <i>Langkah berikutnya: belum ada. Dananya sudah terlihat dan menunggu konfirmasi.</i>
adm-next-hold = <i>Langkah berikutnya: jangan kirim pesanan ini. Anda diberi tahu saat pesanan berlanjut; Periksa ulang melihat dananya sekarang.</i>
adm-next-clawed = <i>Langkah berikutnya: hubungi pelanggan. Dana berikutnya yang ia terima melunasi utangnya.</i>
adm-next-claim = <i>Langkah berikutnya: tangani pesanan ini, agar tidak ada yang mengemasnya dua kali.</i>
adm-next-pack = <i>Langkah berikutnya: kemas, catat nomor resinya, lalu tekan Terkirim.</i>
adm-next-fetch = <i>Langkah berikutnya: siapkan barangnya. Setelah pelanggan menerimanya, tekan Diserahkan.</i>
adm-next-book = <i>Langkah berikutnya: sepakati waktu dengan pelanggan. Setelah selesai, tekan Diserahkan.</i>
adm-next-auto = <i>Langkah berikutnya: tidak ada. Kasir menyerahkannya secara otomatis.</i>
adm-next-failed = <i>Langkah berikutnya: hubungi pelanggan. Barang tetap miliknya dan dapat diambil lagi dari pesanan.</i>
adm-next-undo = <i>Langkah berikutnya: tidak ada. Pelanggan diberi tahu dalam satu menit; sampai saat itu Urungkan menariknya kembali.</i>
adm-next-shipped = <i>Langkah berikutnya: tidak ada. Pesanan selesai saat pelanggan menerimanya, atau dengan sendirinya setelah beberapa waktu.</i>
adm-next-completed = <i>Selesai. Tidak ada lagi yang perlu dilakukan.</i>
adm-next-decide = <i>Langkah berikutnya: putuskan dananya menjadi apa: saldo, pengembalian, atau anggap pesanan lunas di Detail.</i>
adm-next-refund = <i>Langkah berikutnya: kirim kembali dana dari dompet Anda. Jika perlu alamat, hubungi pelanggan.</i>
adm-next-closed = <i>Selesai. Barangnya tersedia kembali.</i>

## Everything about an order

adm-sheet-customer = Pelanggan no. { $person }: { $name }
adm-sheet-made = Dipesan: { $at }
adm-sheet-paid = Dibayar: { $at }
adm-sheet-shipped = Dikirim: { $at }
adm-sheet-completed = Selesai: { $at }
adm-sheet-closed = Ditutup: { $at }
adm-sheet-line = { $quantity } × { $product }: { $price }
adm-sheet-line-more =
    { $count ->
       *[other] dan { $count } baris lagi
    }
adm-sheet-option = Pengiriman, { $option }: { $price }
adm-sheet-discount = Diskon: { $amount }
adm-sheet-total = <b>Total: { $total }</b>
adm-sheet-address =
    <b>Alamat</b>
    <code>{ $text }</code>
adm-sheet-address-private = 🏠 Alamat hanya ditampilkan di obrolan pribadi dengan bot ini.
adm-sheet-address-none = 🏠 Tidak ada alamat tersimpan.
adm-sheet-payment =
    💰 { $amount } ({ $have }/{ $wanted } konf.)
    <code>{ $txid }</code>
adm-sheet-payment-not =
    💤 { $amount } tidak dihitung: hilang, diganti, atau terlalu kecil
    <code>{ $txid }</code>
adm-sheet-payments-more =
    { $count ->
       *[other] dan { $count } pembayaran lagi
    }
adm-sheet-letter-customer = 💬 { $at }, pelanggan: <i>{ $snippet }</i>
adm-sheet-letter-shop = ✍ { $at }, toko: <i>{ $snippet }</i>
adm-sheet-journal = <b>Jurnal</b>
adm-sheet-deed = { $at } · <code>{ $action }</code> · { $by }
adm-sheet-deed-why = { $at } · <code>{ $action }</code> · { $by }: { $reason }

## Orders, and looking for something

adm-orders-to-ship =
    { $count ->
       *[other] 📦 <b>Perlu dikirim:</b> { $count } pesanan
    }
adm-orders-unpaid =
    { $count ->
       *[other] 🕐 <b>Belum dibayar:</b> { $count } pesanan
    }
adm-orders-late =
    { $count ->
       *[other] 🕓 <b>Dana terlambat:</b> { $count } pesanan
    }
adm-orders-all =
    { $count ->
       *[other] 🗂 <b>Semua:</b> { $count } pesanan
    }
adm-orders-none = Tidak ada apa-apa di sini.
adm-no-order = Tidak ada pesanan { $order }.
adm-found =
    { $count ->
       *[other] 🔎 <b>{ $count } hasil</b> untuk { $query }
    }
adm-found-some = 🔎 <b>Hasil pertama</b> untuk { $query }. Tulis lebih lengkap agar hasilnya lebih sedikit.
adm-found-nothing =
    🔎 <b>Tidak ada yang ditemukan</b> untuk { $query }
    Yang dicari: nomor pesanan (1042 atau #1042), alamat, transaksi, @user, nama, ID Telegram.

## Looking after orders, shipping

adm-take-over-ask =
    🔁 <b>Ambil alih pesanan #{ $order }?</b>
    { $who } menanganinya sejak { $since }.

    Yang terjadi: pesanan menjadi tanggungan Anda, dan kartu semua orang menunjukkannya. { $who } tidak diberi tahu lewat pesan. Bicarakan bersama, agar tidak ada yang mengemasnya dua kali.
adm-taken-over = 🙋 <b>Pesanan #{ $order } sekarang Anda tangani.</b>

adm-ship-ask =
    ✅ <b>Tandai pesanan #{ $order } sebagai terkirim?</b>
adm-ship-parcel = Paket: { $name } · <code>{ $number }</code>
adm-ship-number = Paket: <code>{ $number }</code>
adm-ship-carrier = Paket: { $name }, tanpa nomor
adm-ship-bare = Belum ada nomor resi. Tambahkan dulu, atau kirim tanpa nomor.
adm-ship-effects =
    Yang terjadi:
    • Pelanggan diberi tahu dalam satu menit, dengan kurir dan nomornya.
    • Sampai saat itu Anda dapat menariknya kembali dengan Urungkan.
    • Tidak ada dana yang berpindah. Pesanan selesai saat pelanggan menerimanya, atau dengan sendirinya setelah beberapa waktu.
adm-shipped =
    🚚 <b>Pesanan #{ $order } ditandai sebagai terkirim.</b>
    Pelanggan diberi tahu dalam satu menit. Sampai saat itu Urungkan menariknya kembali.
adm-shipped-told = 🚚 <b>Pesanan #{ $order } sudah dikirim, dan pelanggan sudah diberi tahu.</b>
adm-unshipped = ↩ <b>Pesanan #{ $order } tidak dikirim.</b> Pelanggan tidak diberi tahu apa pun.
adm-tracking-ask =
    🏷 <b>Kurir dan nomor untuk pesanan #{ $order }</b>
    Kirim keduanya dalam satu pesan, misalnya:

    <code>DHL 00340434161094042557</code>

    Jika paket sudah berangkat, pelanggan diberi tahu nomornya. /cancel membiarkan semuanya seperti sekarang.
adm-tracking-bad = Silakan kirim kurir dan nomor dalam satu pesan, misalnya <code>DHL 00340434161094042557</code>; masing-masing paling banyak { $count } karakter.
adm-tracking-set = 🏷 <b>Dicatat untuk pesanan #{ $order }.</b>
adm-ship-usage = Kirim nomor pesanan, dan paketnya jika sudah diketahui: <code>/ship 1042 DHL 00340434161094042557</code>

## Letters

adm-message-ask =
    📨 <b>Tulis kepada pelanggan pesanan #{ $order }</b>
    { $who }

    Kirim satu pesan, misalnya: <i>Paket Anda berangkat besok.</i>
    Bot menyampaikannya dengan nomor pesanan. /cancel untuk keluar tanpa mengirim.
adm-reply-ask =
    📨 <b>Tulis kepada { $who }</b>
    Kirim satu pesan; bot menyampaikannya. /cancel untuk keluar tanpa mengirim.
adm-letter-customer =
    💬 { $at }, pelanggan:
    <blockquote>{ $text }</blockquote>
adm-letter-shop =
    ✍ { $at }, toko:
    <blockquote>{ $text }</blockquote>
adm-letter-too-long = Panjang pesan harus antara 1 dan { $count } karakter. Silakan kirim lagi, lebih singkat atau dalam beberapa bagian.
adm-letter-sent = 📨 <b>Sedang dikirim kepada { $who }.</b>
adm-letter-waits = 📵 <b>Disimpan untuk { $who }, tetapi mungkin tidak sampai:</b> saat ini pesan bot tidak sampai kepadanya. Coba juga dengan cara lain.
adm-no-person = Tidak ada orang dengan nomor { $person }.

## Reasons, and what will happen

adm-ask-cancel =
    ❌ <b>Batalkan pesanan #{ $order }</b>
    Mengapa? Kirim alasannya dalam satu pesan, misalnya: <i>diminta oleh pelanggan</i>. Rekan dan catatan audit menyimpannya. Anda melihat akibatnya sebelum itu terjadi.
adm-ask-settle =
    ✍ <b>Anggap pesanan #{ $order } lunas</b>
    Mengapa? Kirim alasannya dalam satu pesan, misalnya: <i>dibayar tunai di kasir</i>. Catatan audit menyimpannya. Anda melihat akibatnya sebelum itu terjadi.
adm-ask-expire =
    ⌛ <b>Akhiri waktu pesanan #{ $order } sekarang</b>
    Mengapa? Kirim alasannya dalam satu pesan, misalnya: <i>dipesan dua kali</i>. Catatan audit menyimpannya. Anda melihat akibatnya sebelum itu terjadi.
adm-ask-invalidate =
    🚫 <b>Anggap pesanan #{ $order } tidak lunas</b>
    Mengapa? Kirim alasannya dalam satu pesan, misalnya: <i>keliru dianggap lunas</i>. Catatan audit menyimpannya. Anda melihat akibatnya sebelum itu terjadi.
adm-ask-credit =
    💰 <b>Dana yang menunggu dari pesanan #{ $order } ke saldo pelanggan</b>
    Mengapa? Kirim alasannya dalam satu pesan, misalnya: <i>pelanggan ingin membeli lagi</i>. Catatan audit menyimpannya. Anda melihat akibatnya sebelum itu terjadi.
adm-ask-refund =
    ↩ <b>Dana yang menunggu dari pesanan #{ $order } kembali ke pelanggan</b>
    Mengapa? Kirim alasannya dalam satu pesan, misalnya: <i>diminta oleh pelanggan</i>. Catatan audit menyimpannya. Anda melihat akibatnya sebelum itu terjadi.
adm-ask-block =
    ⛔ <b>Blokir { $who }</b>
    Mengapa? Kirim alasannya dalam satu pesan, misalnya: <i>tiga klaim palsu</i>. Rekan dan catatan audit menyimpannya. Anda melihat akibatnya sebelum itu terjadi.
adm-ask-pause =
    ⏸ <b>Hentikan sementara semua penjualan</b>
    Mengapa? Kirim alasannya dalam satu pesan, misalnya: <i>stok opname sampai Senin</i>. <b>Pelanggan membacanya</b> saat ingin memesan. Anda melihat akibatnya sebelum itu terjadi.
adm-reason-bad = Panjang alasan harus antara 1 dan { $count } karakter. Silakan kirim lagi.

adm-sure-reason = Alasan: <i>{ $reason }</i>
adm-sure-cancel-unpaid =
    ❌ <b>Batalkan pesanan #{ $order }?</b>
    • Dana: belum ada yang masuk. Yang datang kemudian menunggu keputusan.
    • Barang: langsung tersedia kembali.
    • Pelanggan diberi tahu bahwa pesanan dibatalkan, dan rekan Anda diberi tahu beserta alasannya.
adm-sure-cancel-seen =
    ❌ <b>Batalkan pesanan #{ $order }?</b>
    • Dana: { $received } sudah terlihat. Setelah dikonfirmasi, dana menunggu keputusan: saldo atau pengembalian.
    • Barang: langsung tersedia kembali.
    • Pelanggan diberi tahu bahwa pesanan dibatalkan, dan rekan Anda diberi tahu beserta alasannya.
adm-sure-cancel-paid =
    ❌ <b>Batalkan pesanan #{ $order } yang sudah lunas?</b>
    • Dana: <b>{ $amount }</b> harus dikembalikan. Anda mengirimnya dari dompet Anda. Komisi yang sudah diberikan untuk itu ditarik kembali.
    • Barang: tersedia kembali. Yang sudah diserahkan tidak dapat dibatalkan.
    • Pelanggan diberi tahu bahwa pesanan dibatalkan dan apa yang dikembalikan, dan rekan Anda diberi tahu beserta alasannya.
adm-sure-cancel-unsettled =
    ❌ <b>Batalkan pesanan #{ $order }?</b>
    • Dana: pembayarannya saat ini tidak dihitung, jadi tidak ada dana yang harus dikembalikan karena ini. Dana yang kembali menunggu keputusan.
    • Barang: tersedia kembali. Yang sudah diserahkan tidak dapat dibatalkan.
    • Pelanggan diberi tahu bahwa pesanan dibatalkan, dan rekan Anda diberi tahu beserta alasannya.
adm-sure-settle =
    ✍ <b>Anggap pesanan #{ $order } lunas?</b>
    • Dana: dari { $total }, yang terbukti di rantai { $proved }. Sisanya, <b>{ $missing }</b>, dibukukan sebagai tidak terbukti, dan tagihannya tetap ditandai.
    • Barang: dianggap terjual. Kode dan berkas diserahkan secara otomatis; paket menunggu Anda.
    • Pelanggan diberi tahu bahwa pesanan lunas. Orang yang mengundangnya mendapat komisi.
adm-sure-settle-expired =
    ✍ <b>Anggap lunas pesanan #{ $order } yang sudah kedaluwarsa?</b>
    • Dana: dari { $total }, yang terbukti di rantai { $proved }. Sisanya, <b>{ $missing }</b>, dibukukan sebagai tidak terbukti, dan tagihannya tetap ditandai.
    • Barang: diambil lagi dari stok. Jika tidak lengkap, tidak ada yang dilakukan.
    • Pelanggan diberi tahu bahwa pesanan lunas. Orang yang mengundangnya mendapat komisi.
adm-sure-expire =
    ⌛ <b>Akhiri waktu pesanan #{ $order } sekarang?</b>
    • Dana: tidak ada yang diambil. Yang datang kemudian terhitung terlambat: dana itu melunasi pesanan jika cukup dan barangnya masih ada, atau menunggu keputusan.
    • Barang: langsung tersedia kembali.
    • Pelanggan diberi tahu bahwa pesanan ditutup, dan tidak dicatat melewatkan tenggat. Rekan Anda diberi tahu.
adm-sure-expire-seen =
    ⌛ <b>Akhiri waktu pesanan #{ $order } sekarang?</b>
    • Dana: { $received } sudah terlihat. Setelah dikonfirmasi, dana itu melunasi pesanan jika cukup dan barangnya masih ada, atau menunggu keputusan.
    • Barang: langsung tersedia kembali.
    • Pelanggan diberi tahu bahwa pesanan ditutup, dan tidak dicatat melewatkan tenggat. Rekan Anda diberi tahu.
adm-sure-invalidate =
    🚫 <b>Anggap pesanan #{ $order } tidak lunas?</b>
    • Dana: penjualan sebesar { $total } ditarik kembali. Dana yang benar-benar masuk menunggu keputusan lagi. Komisi yang sudah diberikan untuk itu ditarik kembali.
    • Barang: pesanan ditahan. Tidak ada yang dikirim dari pesanan itu.
    • Pelanggan tidak diberi tahu. Hubungi sendiri pelanggan itu.
adm-sure-invalidate-left =
    🚫 <b>Anggap tidak lunas pesanan #{ $order } yang barangnya sudah diserahkan?</b>
    • Dana: penjualan sebesar { $total } ditarik kembali. Dana yang benar-benar masuk menunggu keputusan lagi. Komisi yang sudah diberikan untuk itu ditarik kembali.
    • Barang: sudah tidak ada. Pesanan ditandai dananya ditarik kembali.
    • Pelanggan tidak diberi tahu. Hubungi sendiri pelanggan itu.
adm-sure-credit =
    💰 <b>{ $amount } dari pesanan #{ $order } ke saldo pelanggan?</b>
    • Dana: mulai sekarang menjadi milik Anda, dan saldo pelanggan bertambah senilai dana itu menurut kurs saat itu. Utangnya dilunasi lebih dulu.
    • Barang: tidak ada yang berubah.
    • Pelanggan diberi tahu berapa saldonya.
adm-sure-refund =
    ↩ <b>{ $amount } dari pesanan #{ $order } kembali ke pelanggan?</b>
    • Dana: disisihkan untuk dikembalikan. Kasir tidak memegang kunci: Anda mengirimnya dari dompet Anda.
    • Barang: tidak ada yang berubah.
    • Pelanggan diberi tahu bahwa dana dikembalikan kepadanya.
adm-sure-block =
    ⛔ <b>Blokir { $who }?</b>
    • Ia tidak dapat memesan lagi sampai seseorang membuka blokirnya.
    • Pesanan dan dana yang sudah ada tetap berjalan. Tidak ada yang ditagih.
    • Ia tidak diberi tahu; ia membacanya saat ingin memesan.
adm-sure-pause =
    ⏸ <b>Hentikan sementara semua penjualan?</b>
    • Pesanan baru tidak diterima, lewat jalur mana pun, sampai seseorang melanjutkan penjualan.
    • Tagihan yang terbuka tetap berjalan: yang dibayar tetap diserahkan.
    • Pelanggan yang ingin memesan membaca alasannya. Rekan Anda diberi tahu beserta alasan itu.

## What needs a decision

adm-review =
    { $count ->
       *[other] ⚖ <b>{ $count } kasus menunggu keputusan</b>
    }
adm-review-none = ⚖ Tidak ada yang menunggu keputusan.
adm-review-next = <i>Langkah berikutnya: tekan pesanan untuk melihat semuanya, atau tekan tindakan yang diinginkan. Setiap tindakan bertanya lagi sebelum terjadi.</i>
adm-why-partial = 🟡 <b>#{ $order }</b> · { $amount } masuk sebelum kedaluwarsa, sisanya tidak · { $at }
adm-why-late = 🕓 <b>#{ $order }</b> · { $amount } masuk setelah waktunya habis · { $at }
adm-why-over = ➕ <b>#{ $order }</b> · { $amount } lebih dari yang diminta · { $at }
adm-why-reorged = ⚠️ <b>#{ $order }</b> · blok pembayarannya keluar dari rantai · { $at }
adm-why-clawed = 🔴 <b>#{ $order }</b> · { $amount } hilang setelah barang diserahkan · { $at }
adm-why-failed = 📪 <b>#{ $order }</b> · barangnya tidak sampai kepada pelanggan · { $at }
adm-why-refund = ↩ <b>#{ $order }</b> · { $amount } harus dikembalikan · { $at }
adm-why-held = ⏸ <b>#{ $order }</b> · ditahan · { $at }

## Answers to a press

adm-language-set = Selesai: mulai sekarang dalam bahasa Indonesia.
adm-claimed-now = Sekarang Anda yang menanganinya. Yang lain dapat melihatnya.
adm-yours-already = Anda sudah menanganinya.
adm-nobodys = Belum ada yang menanganinya. Tekan Tangani pada kartunya.
adm-taken-over-now = Sekarang Anda yang menanganinya.
adm-released = Tidak ada lagi yang menanganinya.
adm-shipped-now = Ditandai sebagai terkirim. Pelanggan diberi tahu dalam satu menit.
adm-undone = Sudah diurungkan. Pelanggan tidak diberi tahu apa pun.
adm-cannot-order = Tidak ada pesanan seperti itu.
adm-cannot-stage =
    { $stage ->
        [created] Ini tidak dapat dilakukan: pesanan belum dibayar. Tidak ada yang diubah.
        [paid] Ini tidak dapat dilakukan: pesanan sudah lunas. Tidak ada yang diubah.
        [shipped] Ini tidak dapat dilakukan: pesanan sudah dikirim. Tidak ada yang diubah.
        [completed] Ini tidak dapat dilakukan: pesanan sudah selesai. Tidak ada yang diubah.
        [cancelled] Ini tidak dapat dilakukan: pesanan dibatalkan. Tidak ada yang diubah.
       *[expired] Ini tidak dapat dilakukan: pesanan sudah kedaluwarsa. Tidak ada yang diubah.
    }
adm-cannot-status =
    { $status ->
        [new] Ini tidak dapat dilakukan: pesanan masih menunggu pembayaran. Tidak ada yang diubah.
        [processing] Ini tidak dapat dilakukan: dananya sudah terlihat dan menunggu konfirmasi. Tidak ada yang diubah.
        [settled] Ini tidak dapat dilakukan: pesanan sudah lunas. Tidak ada yang diubah.
        [expired] Ini tidak dapat dilakukan: pesanan sudah kedaluwarsa. Tidak ada yang diubah.
        [invalid] Ini tidak dapat dilakukan: pembayarannya tidak dihitung lagi. Tidak ada yang diubah.
       *[cancelled] Ini tidak dapat dilakukan: pesanan dibatalkan. Tidak ada yang diubah.
    }
adm-cannot-hold = Pesanan ditahan, jadi tidak ada yang dikirim. Kartunya menyebutkan sebabnya. Tidak ada yang diubah.
adm-cannot-nothing-to-ship = Tidak ada dalam pesanan ini yang dikirim secara manual: kasir yang menyerahkannya. Tidak ada yang diubah.
adm-cannot-claimed = { $who } menangani pesanan ini. Tidak ada yang diubah.
adm-cannot-not-yours = Bukan Anda yang menangani pesanan ini. Tidak ada yang diubah.
adm-cannot-undo = Terlambat: pelanggan sudah diberi tahu. Tidak ada yang diubah.
adm-cannot-tracking = Itu terlalu panjang untuk kurir atau nomor. Tidak ada yang diubah.
adm-cannot-seen = Dana untuk pesanan ini sudah terlihat. Tidak ada yang diubah.
adm-cannot-handed-over = Barangnya sudah diserahkan, jadi pesanan tidak dapat dibatalkan. Tidak ada yang diubah.
adm-cannot-sold-out = Barangnya habis, jadi pesanan tidak dapat dianggap lunas: jadikan dananya saldo atau kembalikan. Tidak ada yang diubah.
adm-cannot-nothing-waits = Tidak ada dana pesanan ini yang menunggu keputusan. Tidak ada yang diubah.
adm-cannot-rate = Tidak ada kurs terbaru untuk menghitung saldonya. Coba lagi dalam satu menit. Tidak ada yang diubah.
adm-cannot-nobody = Tidak diketahui siapa yang harus menerima saldonya. Tidak ada yang diubah.
adm-cannot-refund-owed = Pesanan ini sudah dibatalkan, dan pengembalian dananya sudah tercatat. Tidak ada yang diubah.
adm-cannot-reason = Alasan diperlukan. Tidak ada yang diubah.
adm-cannot-person = Tidak ada orang seperti itu. Tidak ada yang diubah.
adm-cannot-block-again = Orang ini sudah diblokir. Tidak ada yang diubah.
adm-cannot-unblock = Orang ini tidak diblokir. Tidak ada yang diubah.
adm-cannot-pardon = Tidak ada yang perlu dimaafkan. Tidak ada yang diubah.
adm-cannot-role = Ia sudah memiliki peran ini. Tidak ada yang diubah.
adm-cannot-pause-again = Penjualan sudah dihentikan sementara. Tidak ada yang diubah.
adm-moved-on = Keadaan berubah sejak Anda ditanya, jadi tidak ada yang dilakukan. Inilah keadaannya sekarang.
adm-discarded = Tidak ada yang dilakukan.
adm-done-cancel = Pesanan dibatalkan.
adm-done-settle = Pesanan dianggap lunas.
adm-done-expire = Pesanan sudah kedaluwarsa. Barangnya tersedia kembali.
adm-done-invalidate = Pesanan dianggap tidak lunas.
adm-done-credit = Dana ada di saldo pelanggan.
adm-done-refund = Pengembalian dana dicatat. Kirim dari dompet Anda.
adm-done-block = Sudah diblokir.
adm-done-pause = Penjualan dihentikan sementara.
adm-rechecked = Yang sudah diketahui dinilai ulang, dan rantai sedang diperiksa sekarang. Kartu berubah jika ada yang ditemukan.
adm-recheck-refused = Sebuah alamat pesanan ini bukan alamat yang diturunkan dari akunnya. Jangan percayai: mungkin ada yang mengubah basis data.

## Buttons

adm-to-ship-btn = 📦 Perlu dikirim
adm-to-ship-count-btn = 📦 Perlu dikirim ({ $count })
adm-unpaid-btn = 🕐 Belum dibayar
adm-late-btn = 🕓 Terlambat
adm-all-btn = 🗂 Semua pesanan
adm-review-btn = ⚖ Tinjau
adm-review-count-btn = ⚖ Tinjau ({ $count })
adm-stock-btn = 🏷 Stok
adm-people-btn = 👥 Orang
adm-rates-btn = 💱 Kurs
adm-watchers-btn = 🛰 Pemantau
adm-health-btn = 🩺 Kondisi sistem
adm-stats-btn = 📊 Angka
adm-broadcasts-btn = 📣 Siaran
adm-notify-btn = 🔔 Pemberitahuan
adm-roles-btn = 👔 Peran
adm-language-btn = 🌍 Bahasa
adm-pause-btn = ⏸ Hentikan penjualan
adm-resume-btn = ▶ Lanjutkan penjualan

adm-claim-btn = 🙋 Tangani
adm-details-btn = 📋 Detail
adm-card-btn = 🗃 Kartu
adm-shipped-btn = ✅ Terkirim
adm-handed-btn = ✅ Diserahkan
adm-tracking-btn = 🏷 Nomor resi
adm-message-btn = 📨 Kirim pesan
adm-reply-btn = 📨 Balas
adm-cancel-btn = ❌ Batalkan
adm-take-over-btn = 🔁 Ambil alih
adm-take-over-yes-btn = 🔁 Ya, ambil alih
adm-release-btn = 👋 Lepaskan
adm-ship-yes-btn = ✅ Ya, terkirim
adm-undo-btn = ↩ Urungkan
adm-settle-btn = ✍ Anggap lunas
adm-expire-btn = ⌛ Akhiri sekarang
adm-invalidate-btn = 🚫 Tidak lunas
adm-credit-btn = 💰 Ke saldo
adm-refund-btn = ↩ Kembalikan dana
adm-recheck-btn = 🔄 Periksa ulang
adm-customer-btn = 👤 Pelanggan
adm-order-btn = 📋 #{ $order }
adm-product-btn = 🏷 Produk
adm-do-btn = ✅ Ya, lakukan
adm-discard-btn = ✖ Tidak, biarkan

adm-row-created-btn = 🕐 #{ $order } · { $total } · { $who }
adm-row-paid-btn = 🟢 #{ $order } · { $total } · { $who }
adm-row-claimed-btn = 🙋 #{ $order } · { $total } · { $who }
adm-row-held-btn = ⏸ #{ $order } · { $total } · { $who }
adm-row-clawed-btn = 🔴 #{ $order } · { $total } · { $who }
adm-row-shipped-btn = 🚚 #{ $order } · { $total } · { $who }
adm-row-completed-btn = ✅ #{ $order } · { $total } · { $who }
adm-row-cancelled-btn = ❌ #{ $order } · { $total } · { $who }
adm-row-expired-btn = ⌛ #{ $order } · { $total } · { $who }
adm-row-person-btn = 👤 { $who }

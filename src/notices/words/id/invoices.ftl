# What customers read of an invoice, an order and its goods in a chat. Telegram's HTML, but for
# the words of buttons and of answers to a press, which are plain and stand at the end.

## The card of an invoice

bill-head = 🧾 <b>Pesanan { $order }</b> · { $total }

bill-choose =
    🪙 <b>Silakan pilih mata uang kripto untuk membayar.</b>
    <i>Selanjutnya: Anda mendapat jumlah sesuai kurs saat itu dan alamat khusus untuk Anda.</i>

bill-send =
    Kirim tepat
    <code>{ $exact }</code> { $coin }
    ke alamat ini:
    <code>{ $address }</code>

bill-partial =
    🟡 <b>Sebagian dana sudah masuk.</b>
    Diterima: { $received } ({ $amount })
    Masih kurang: { $missing }

bill-send-rest =
    Silakan kirim sisanya, tepat
    <code>{ $exact }</code> { $coin }
    ke alamat ini:
    <code>{ $address }</code>

bill-until = ⏳ Bayar sebelum { $until } · ≈ { $minutes } menit
bill-until-day = ⏳ Bayar sebelum { $until }
bill-rate = 💱 1 { $coin } = { $price } · { $sources } · { $time }
bill-fee = 💡 Mengirim dari bursa? Tambahkan biayanya agar jumlah yang tiba tepat sebesar ini.
bill-next-pay = <i>Selanjutnya: pesan ini berubah sendiri begitu pembayaran Anda terlihat. Barang Anda disimpan sampai saat itu.</i>
bill-next-partial = <i>Selanjutnya: saat sisanya terlihat, barang Anda tetap disimpan. Jika sisanya tidak datang tepat waktu, pesanan ditutup dan bagian yang sudah masuk menunggu pilihan Anda.</i>

bill-closing =
    ⌛ <b>Waktu pembayaran sudah habis.</b>
    Mohon jangan kirim apa pun lagi ke alamat ini. Kami memeriksa sekali lagi apakah pembayaran Anda sudah dalam perjalanan.
bill-closing-part = { $received } sudah masuk sejauh ini. Dana itu tidak hilang.
bill-next-closing = <i>Selanjutnya: beberapa menit lagi pesan ini memberi tahu apakah Anda membayar tepat waktu. Jika tidak, pesanan ditutup dan barangnya tersedia kembali.</i>

bill-seen = 👀 <b>Pembayaran Anda sudah terlihat:</b> { $amount }
bill-payment =
    { $wanted ->
       *[other] 🔗 <code>{ $txid }</code> · { $have } dari { $wanted } konfirmasi
    }
bill-more-payments =
    { $count ->
       *[other] dan { $count } pembayaran lagi
    }
bill-why-btc = Pembayaran yang belum dikonfirmasi masih bisa diganti, jadi kami menunggu konfirmasi. Bitcoin menemukan satu blok kira-kira setiap 10 menit.
bill-why-ltc = Pembayaran yang belum dikonfirmasi masih bisa diganti, jadi kami menunggu konfirmasi. Litecoin menemukan satu blok kira-kira setiap 2,5 menit.
bill-next-confirming = <i>Kami menyimpan barang Anda, dan tidak ada lagi yang perlu dilakukan. Selanjutnya: saat pembayaran dikonfirmasi, Anda diberi tahu dan pesanan Anda berlanjut.</i>

bill-paid = ✅ <b>Lunas. Terima kasih.</b>
bill-paid-late = ✅ <b>Lunas. Terima kasih.</b> Pembayaran Anda terlambat, tetapi cukup.
bill-items = { $items }
bill-more-items =
    { $count ->
       *[other] dan { $count } barang lagi
    }
bill-received = Diterima: { $amount }

bill-expired =
    ⌛ <b>Pesanan ini tidak dibayar tepat waktu dan sudah ditutup.</b>
    Barangnya tersedia kembali. Mohon jangan kirim apa pun lagi ke alamatnya.
bill-next-expired = <i>Tidak ada biaya yang ditagih. Selanjutnya: pesan lagi kapan saja. Jika ternyata Anda sudah membayar, kami melihatnya dan memberi tahu Anda di sini.</i>
bill-expired-part =
    ⌛ <b>Pesanan ini sudah ditutup.</b>
    { $received } sudah masuk, sisanya tidak datang tepat waktu. Barangnya tersedia kembali. Mohon jangan kirim apa pun lagi ke alamatnya.
bill-cancelled =
    ❌ <b>Pesanan ini dibatalkan.</b>
    Barangnya tersedia kembali. Mohon jangan kirim apa pun lagi ke alamatnya.
bill-next-cancelled = <i>Tidak ada lagi yang perlu dilakukan. Anda boleh memesan lagi kapan saja.</i>

bill-invalid =
    🔴 <b>Pembayaran Anda keluar dari rantai dan tidak dihitung lagi.</b>
    Pesanan Anda ditahan.
bill-invalid-by-hand =
    🔴 <b>Toko tidak menghitung pembayaran ini.</b>
    Pesanan Anda ditahan.
bill-next-invalid = <i>Selanjutnya: jika pembayaran kembali, pesanan berlanjut dengan sendirinya. Jika bukan Anda yang menariknya, silakan tulis kepada toko.</i>
bill-next-invalid-by-hand = <i>Langkah berikutnya: silakan tulis kepada toko.</i>
bill-reorged =
    ⚠️ <b>Blok yang memuat pembayaran Anda keluar dari rantai.</b>
    Mohon jangan membayar dua kali. <i>Selanjutnya: pesanan Anda berlanjut saat pembayaran masuk ke blok lagi.</i>

bill-refused =
    🔴 <b>Alamat pesanan ini tidak dapat ditampilkan,</b> karena tidak dapat diperiksa.
    Mohon jangan kirim apa pun. <i>Langkah berikutnya: tulis kepada toko, yang juga sudah diberi tahu tentang hal ini.</i>

## What becomes of money beyond the price

bill-part-seen = <i>Dana Anda tidak hilang. Selanjutnya: setelah dikonfirmasi, Anda diberi tahu di sini cara menggunakannya.</i>
bill-late-seen =
    🕓 <b>Dana masuk setelah waktunya habis:</b> { $amount }
    <i>Selanjutnya: setelah dikonfirmasi, pesanan tetap dianggap lunas jika dananya cukup dan barangnya masih ada. Jika tidak, dana menjadi saldo Anda, atau dikembalikan jika Anda memintanya.</i>
bill-late-seen-cancelled =
    🕓 <b>Dana masuk setelah waktunya habis:</b> { $amount }
    <i>Selanjutnya: setelah dikonfirmasi, dana menjadi saldo Anda, atau dikembalikan jika Anda memintanya.</i>
bill-over-seen = ➕ <b>Dana yang masuk lebih dari yang diminta,</b> kelebihannya senilai { $worth }. <i>Selanjutnya: setelah dikonfirmasi, Anda diberi tahu di sini cara menggunakannya.</i>
bill-over-waiting = ➕ <b>Dana yang masuk lebih dari yang diminta:</b> { $amount }
bill-waiting = 💰 <b>Dana Anda sedang menunggu:</b> { $amount }
bill-decide = <i>Batas waktu: { $until }. Setelah itu dana menjadi saldo Anda. Jika Anda ingin dananya kembali, silakan minta kepada toko sebelum itu.</i>
bill-kept = <i>Selanjutnya: toko menyimpannya sampai diputuskan akan diapakan. Jika Anda ingin dananya kembali, silakan tulis kepada toko.</i>
bill-credited = 💰 { $amount } ada di saldo Anda.
bill-returning = ↩️ { $amount } disisihkan untuk dikembalikan kepada Anda. Toko yang mengirimnya.
bill-returned = ↩️ { $amount } sudah dikirim kembali kepada Anda.
bill-rounded = { $amount } terlalu kecil untuk dikirim dan disimpan sebagai pembulatan.
bill-tolerated = Kekurangan { $amount } direlakan.

## What happens next with goods

bill-next-hold = ⏸ <b>Pesanan Anda ditahan</b> selama toko memeriksa pembayarannya. <i>Selanjutnya: Anda diberi tahu saat pesanan berlanjut.</i>
bill-next-automatic = 🎁 <i>Selanjutnya: kode dan berkas Anda datang ke sini secara otomatis. Anda dapat mengambilnya lagi dari pesanan.</i>
bill-next-pickup = 📍 <i>Selanjutnya: tempat pengambilan barang Anda diberitahukan di sini secara otomatis. Anda dapat melihatnya lagi dari pesanan.</i>
bill-next-shipping = 📦 <i>Selanjutnya: kami mengemas paket Anda dan memberi tahu saat paket dikirim.</i>
bill-next-booking = 📅 <i>Selanjutnya: toko menulis kepada Anda tentang jadwal Anda.</i>
bill-next-shipped = 🚚 <b>Paket Anda sedang dikirim.</b> <i>Langkah berikutnya: setelah tiba, mohon tandai sebagai diterima.</i>
bill-next-completed = 🏁 <b>Semuanya sudah Anda terima.</b> <i>Jika ada yang tidak beres, silakan tulis kepada toko.</i>
bill-next-refund = ❌ <b>Toko membatalkan pesanan ini.</b> <i>Selanjutnya: toko mengirim kembali dana Anda. Jika perlu alamat dari Anda, toko akan menanyakannya.</i>
bill-next-owed = <i>Pembayaran keluar dari rantai setelah barang dikirim. Silakan tulis kepada toko tentang hal ini.</i>
bill-parcel =
    Kurir: { $carrier }
    Nomor resi: <code>{ $tracking }</code>

## Orders

bill-orders = 📦 <b>Pesanan Anda</b>
bill-no-orders = 📦 Anda belum punya pesanan.
bill-order = 📦 <b>Pesanan { $order }</b> · { $total }
bill-order-made = Dipesan: { $time }
bill-order-paid = Dibayar: { $time }
bill-order-shipped = Dikirim: { $time }
bill-stage-unpaid =
    🕐 <b>Pesanan menunggu pembayaran Anda.</b>
    <i>Langkah berikutnya: pilih mata uang kripto dan bayar sebelum { $until }, atau batalkan pesanan.</i>
bill-stage-closed = ⌛ <b>Pesanan tidak dibayar tepat waktu dan sudah ditutup.</b> <i>Anda boleh memesan lagi kapan saja.</i>
bill-stage-cancelled = ❌ <b>Pesanan dibatalkan.</b> <i>Anda boleh memesan lagi kapan saja.</i>
bill-none = Anda tidak punya pesanan seperti itu.
bill-none-open = Anda tidak punya pesanan yang menunggu pembayaran.

## The receipt

bill-receipt-head =
    📄 <b>Bukti pembayaran</b> · { $shop }
    Pesanan { $order }
bill-receipt-paid = Dibayar: { $time }
bill-receipt-line = { $count } × { $product }: { $price }
bill-receipt-line-off = { $count } × { $product }: <s>{ $list }</s> { $price }
bill-receipt-shipping = Pengiriman, { $option }: { $price }
bill-receipt-discount = Diskon: { $amount }
bill-receipt-total = <b>Total: { $total }</b>
bill-receipt-rate = Kurs: 1 { $coin } = { $price }, dari { $sources }, { $time }
bill-receipt-tx =
    { $amount } dengan transaksi
    <code>{ $txid }</code>
bill-receipt-by-hand = Toko mengonfirmasi pembayaran ini secara manual.

## Goods

bill-goods =
    🎁 <b>Barang Anda dari pesanan { $order }</b>
    Ketuk kode untuk menyalinnya. Mohon rahasiakan kode: siapa pun yang memilikinya dapat memakainya. Semua ini dapat Anda ambil lagi dari pesanan.
bill-goods-more = 🎁 <b>Pesanan { $order }, lanjutan</b>
bill-goods-to-channel = 🎁 <b>Barang dari pesanan { $order }</b>
bill-goods-of = <b>{ $product }</b>
bill-goods-file = 📎 <b>{ $product }</b>, pesanan { $order }
bill-goods-pickup = 📍 <b>{ $count } × { $product }</b>, pesanan { $order }
bill-goods-pickup-place = Ambil di: <b>{ $place }</b>
bill-goods-pickup-nowhere = Toko belum menyebutkan tempat pengambilannya. Silakan tulis kepada toko.
bill-goods-pickup-words = { $text }
bill-goods-channel = 📢 <b>{ $product }</b> dari pesanan { $order } sudah dikirim ke saluran yang dipakai toko untuk itu.
bill-goods-failed = 🔴 <b>Barang dari pesanan { $order } tidak dapat dikirim.</b> Toko sudah diberi tahu dan menanganinya. Barang itu tetap milik Anda: Anda dapat mengambilnya nanti dari pesanan.

bill-problem-ask =
    💬 <b>Apa yang tidak beres dengan pesanan { $order }?</b>
    Silakan tulis dalam satu pesan. Toko membacanya dan menjawab di sini.

    Misalnya: <i>Paketnya sudah tiba, tetapi cangkirnya pecah.</i>

    /cancel untuk berhenti.

## Buttons

bill-copy-amount = 📋 Salin jumlah
bill-copy-rest = 📋 Salin jumlah yang kurang
bill-copy-address = 📋 Salin alamat
bill-copy-link = 🔗 Salin tautan pembayaran
bill-page = 🌐 Halaman pembayaran
bill-wallet = 👛 Buka dompet
bill-check = 🔄 Periksa
bill-other-coin = 🔁 Mata uang kripto lain
bill-choose-coin = 🪙 Pilih mata uang kripto
bill-extend = ⏳ +15 menit
bill-cancel = ❌ Batalkan
bill-pay-now = ▶ Lanjutkan pembayaran
bill-invoice = 🧾 Tagihan
bill-details = 📦 Pesanan
bill-receipt = 📄 Bukti pembayaran
bill-get-goods = 🎁 Barang saya
bill-received-yes = ✅ Sudah diterima
bill-problem = 💬 Ada masalah
bill-again = 🔁 Beli lagi
bill-order-again = 🛒 Pesan lagi
bill-map = 🗺 Peta
bill-shop = 🛍 Toko
bill-all-orders = 📦 Semua pesanan
bill-reply = 💬 Balas
bill-product = 🛍 Ke produk
bill-invite = 🎁 Undang
bill-support = 💬 Bantuan
bill-no-news = 🔕 Hentikan kabar

bill-row-unpaid = 🕐 { $order } · { $total } · { $day }
bill-row-paid = 🟢 { $order } · { $total } · { $day }
bill-row-hold = ⏸ { $order } · { $total } · { $day }
bill-row-shipped = 🚚 { $order } · { $total } · { $day }
bill-row-completed = ✅ { $order } · { $total } · { $day }
bill-row-cancelled = ❌ { $order } · { $total } · { $day }
bill-row-expired = ⌛ { $order } · { $total } · { $day }

## Answers to a press

bill-checking = Kami sedang memeriksa. Sejauh ini belum ada yang terlihat. Pesan ini berubah begitu ada yang terlihat.
bill-checking-part = Kami sedang memeriksa. Masih kurang { $missing }.
bill-checking-seen =
    { $wanted ->
       *[other] Kami sedang memeriksa. Sejauh ini: { $have } dari { $wanted } konfirmasi.
    }
bill-checking-refused = Alamat pesanan ini tidak dapat diperiksa. Mohon jangan kirim apa pun, dan tulis kepada toko.
bill-checked = Tidak ada lagi yang perlu ditunggu. Pesan ini menunjukkan keadaannya.
bill-extended = Anda mendapat 15 menit lagi. Kursnya baru: kirim jumlah yang ditampilkan sekarang.
bill-extended-before = Tombol ini sudah dipakai. Pesan ini menunjukkan sisa waktunya.
bill-extended-out = Toko tidak memberi waktu lagi untuk pesanan ini.
bill-extend-seen = Pembayaran Anda sudah terlihat. Anda tidak perlu waktu tambahan.
bill-extend-late = Waktu pembayaran sudah habis.
bill-extend-no-rate = Saat ini tidak ada kurs terbaru, jadi waktu belum dapat ditambah. Silakan coba lagi dalam satu menit.
bill-got = Terima kasih. Pesanan sudah selesai.
bill-got-not = Pesanan ini belum dapat ditandai sebagai diterima sekarang.
bill-receipt-not-yet = Bukti pembayaran tersedia begitu pesanan lunas.
bill-goods-not-yet = Barang ini belum dapat diambil sekarang: pesanan belum dibayar atau sedang ditahan.
bill-goods-none = Tidak ada dalam pesanan ini yang datang secara otomatis.
bill-again-none = Tidak ada barang dari pesanan ini yang dijual sekarang.
bill-again-filled = Sudah masuk ke keranjang Anda.

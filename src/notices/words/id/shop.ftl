# From the shelf to an order that waits for its money: the catalogue, the cart, checkout.
# Telegram's HTML, but for the words of buttons and of answers to a press, which are plain and
# stand at the end.

## The catalogue

shop-top =
    🛍 <b>{ $shop }</b>
    Apa yang Anda cari? Angka di belakang nama menunjukkan jumlah yang tersedia.
shop-shelf = 🛍 <b>{ $shelf }</b>
shop-empty = 🛍 Saat ini tidak ada yang dijual. Silakan lihat lagi nanti.

## A product

shop-product = <b>{ $product }</b>
shop-place = 📍 { $place }
shop-about = { $text }
shop-price = 💰 { $price }
shop-price-off = 💰 <s>{ $list }</s> { $price } −{ $percent }
shop-price-for = 🧮 Harga { $count } buah: { $price }
shop-price-for-off = 🧮 Harga { $count } buah: <s>{ $list }</s> { $price }
shop-left =
    { $free ->
       *[other] 📦 Sisa { $free }
    }
shop-sold-out = ❌ <b>Habis.</b> Kami dapat memberi tahu Anda saat tersedia lagi.
shop-in-cart = 🛒 Di keranjang Anda: { $count }
shop-kind-codes = 🎁 <i>Ini sebuah kode. Kode datang ke sini secara otomatis begitu pembayaran Anda dikonfirmasi.</i>
shop-kind-file = 📎 <i>Ini sebuah berkas. Berkas datang ke sini secara otomatis begitu pembayaran Anda dikonfirmasi.</i>
shop-kind-shipping = 🚚 <i>Barang ini dikirim dengan paket. Kami mengemasnya saat pembayaran Anda dikonfirmasi dan memberi tahu saat paket dikirim.</i>
shop-kind-pickup = 📍 <i>Barang ini Anda ambil sendiri. Tempat dan waktunya diberitahukan di sini secara otomatis begitu pembayaran Anda dikonfirmasi.</i>
shop-kind-booking = 📅 <i>Ini janji temu. Saat pembayaran Anda dikonfirmasi, toko menulis kepada Anda tentang jadwal Anda.</i>

## The cart

cart-head = 🛒 <b>Keranjang Anda</b>
cart-empty = 🛒 Keranjang Anda kosong.
cart-line = { $count } × { $product }: { $price }
cart-line-off = { $count } × { $product }: <s>{ $list }</s> { $price }
cart-line-short =
    { $free ->
        [0] ⚠️ { $count } × { $product }: habis
       *[other] ⚠️ { $count } × { $product }: tinggal { $free }
    }
cart-line-gone = ⚠️ <s>{ $count } × { $product }</s> tidak dijual lagi
cart-more =
    { $count ->
       *[other] dan { $count } produk lagi
    }
cart-subtotal = Subtotal: { $amount }
cart-discount = Diskon: −{ $amount }
cart-shipping = Pengiriman, { $option }: { $amount }
cart-shipping-open = Pengiriman: Anda pilih saat pemesanan
cart-total = <b>Total: { $total }</b>
cart-next =
    { $minutes ->
       *[other] <i>Belum ada yang disimpan untuk Anda. Langkah berikutnya: lanjut ke pemesanan. Setelah Anda mengonfirmasi, barang Anda disimpan selama { $minutes } menit.</i>
    }

## Shipping and address

checkout-shipping = 🚚 <b>Bagaimana paket Anda dikirim?</b>
checkout-option = <b>{ $option }</b>: { $price }
checkout-option-days = <b>{ $option }</b>: { $price } · { $days }
checkout-address-kept =
    🏠 <b>Ke mana paket Anda dikirim?</b>
    Anda menyimpan alamat ini:
    <blockquote>{ $text }</blockquote>
checkout-address-ask =
    🏠 <b>Ke mana paket Anda dikirim?</b>
    Silakan kirim alamat dalam satu pesan, misalnya:

    Siti Rahmawati
    Jl. Melati No. 5
    Bandung 40115
    Indonesia

    { $count ->
       *[other] Alamat disimpan terenkripsi, hanya untuk pesanan ini, dan dihapus { $count } hari setelah paket dikirim.
    }
    /cancel untuk keluar tanpa alamat.
checkout-address-wrong =
    { $count ->
       *[other] Panjang alamat harus antara 1 dan { $count } karakter. Silakan kirim lagi, lebih singkat.
    }
checkout-address-saved =
    🏠 <b>Alamat Anda sudah tersimpan:</b>
    <blockquote>{ $text }</blockquote>
    Alamat disimpan terenkripsi. Anda dapat menghapusnya di pengaturan kapan saja.

## The last look

checkout-review = 🧾 <b>Silakan periksa pesanan Anda</b>
checkout-review-to =
    🏠 Paket Anda dikirim ke:
    <blockquote>{ $text }</blockquote>
checkout-review-next =
    { $minutes ->
       *[other] <i>Setelah Anda mengonfirmasi, barang Anda disimpan selama { $minutes } menit. Selanjutnya: Anda memilih mata uang kripto dan mendapat jumlah yang tepat. Konfirmasi ini tidak menagih apa pun.</i>
    }
checkout-review-free = <i>Tidak ada yang perlu dibayar. Selanjutnya: saat Anda mengonfirmasi, pesanan Anda langsung berlanjut.</i>

## What has changed

checkout-adjusted =
    ✂️ <b>Tidak semua isi keranjang Anda masih tersedia.</b>
    Tidak ada yang dipesan dan tidak ada yang ditagih. Yang berubah:
checkout-change-less = <s>{ $count } × { $product }</s>: sekarang { $free }, karena hanya itu sisanya
checkout-change-sold-out = <s>{ $count } × { $product }</s>: habis
checkout-change-gone = <s>{ $count } × { $product }</s>: tidak dijual lagi
checkout-changes-more =
    { $count ->
       *[other] dan { $count } perubahan lagi
    }
checkout-adjusted-next = Total baru: <b>{ $total }</b>. <i>Langkah berikutnya: terima ini, atau ubah keranjang Anda.</i>
checkout-adjusted-empty = Tidak ada yang tersisa di keranjang Anda. <i>Langkah berikutnya: lihat-lihat toko, atau minta kami memberi tahu saat barang tersedia lagi.</i>
checkout-reduced = ✂️ <b>Persediaan kami kurang dari yang Anda inginkan, jadi pesanan Anda lebih kecil:</b>

## The coins

checkout-order = 🧾 <b>Pesanan { $order }</b> · { $total }
checkout-coins =
    ✅ Barang Anda disimpan untuk Anda sampai { $until }.
    🪙 <b>Dengan mata uang kripto apa Anda ingin membayar?</b>
checkout-about-btc = ₿ <b>Bitcoin</b>: sekitar { $amount }
checkout-about-ltc = Ł <b>Litecoin</b>: sekitar { $amount }
checkout-fee-btc = Dompet Anda menambahkan biaya jaringan. Biaya ini naik turun mengikuti kepadatan jaringan; dompet menampilkannya sebelum Anda mengirim.
checkout-fee-ltc = Dompet Anda menambahkan biaya jaringan, biasanya sangat kecil.
checkout-typical =
    { $wanted ->
       *[other] Dikonfirmasi dalam sekitar { $minutes } menit ({ $wanted } konfirmasi)
    }
checkout-no-rate = ⚠️ <b>{ $coin }</b>: saat ini tidak ada kurs terbaru, jadi jumlahnya belum dapat ditentukan.
checkout-not-payable = ⚠️ <b>{ $coin }</b>: { $total } tidak dapat dibayar dengannya; jumlahnya terlalu kecil untuk jaringannya.
checkout-coins-next = <i>Langkah berikutnya: pilih mata uang kripto. Anda mendapat alamat dan jumlah yang tepat sesuai kurs saat itu, yang kemudian ditetapkan untuk Anda.</i>
checkout-coins-none = <i>Saat ini tidak ada mata uang kripto yang dapat dipilih. Langkah berikutnya: coba lagi dalam satu menit, atau batalkan pesanan. Pembatalan tidak dikenai biaya.</i>
checkout-chosen = 🪙 <b>Pesanan { $order }</b> dibayar dengan { $coin }. <i>Langkah berikutnya: kirim jumlah yang tepat ke alamat dalam pesan di bawah.</i>

## Cancelling

checkout-cancel-ask =
    ❌ <b>Batalkan pesanan { $order }?</b>
    { $total } · belum ada yang dibayar sejauh ini. Barangnya langsung tersedia kembali, dan pesanan tidak dapat dibuka lagi. Pembatalan tidak dikenai biaya.
checkout-cancelled =
    ❌ <b>Pesanan { $order } dibatalkan.</b>
    Mohon jangan kirim apa pun lagi ke alamatnya. Anda boleh memesan lagi kapan saja.
checkout-cancel-expired = ⌛ Pesanan { $order } tidak dibayar tepat waktu dan sudah ditutup. Tidak ada yang perlu dibatalkan.
checkout-cancel-late = Pesanan { $order } tidak dapat dibatalkan di sini lagi. Keadaannya tertulis pada pesanan itu sendiri.
checkout-cancel-seen =
    👀 <b>Dana untuk pesanan { $order } sudah terlihat,</b> jadi pesanan tidak dapat dibatalkan di sini lagi.
    Barang Anda disimpan. <i>Selanjutnya: saat pembayaran dikonfirmasi, pesanan berlanjut. Jika Anda ingin dananya kembali, silakan tulis kepada toko.</i>

## Why it is not possible

checkout-no-empty = 🛒 Keranjang Anda kosong, jadi belum ada yang dapat dipesan.
checkout-no-lines =
    { $count ->
       *[other] Satu pesanan memuat paling banyak { $count } produk berbeda. Silakan pesan dulu isi keranjang Anda, lalu sisanya.
    }
checkout-no-quantity = Jumlah sebanyak itu tidak dapat dipesan. Silakan pilih antara 1 dan { $count } untuk satu produk.
checkout-no-product = Produk ini tidak dijual lagi. Tidak ada yang dipesan dan tidak ada yang ditagih.
checkout-no-stock =
    { $free ->
        [0] <b>{ $product }</b> baru saja habis. Tidak ada yang dipesan dan tidak ada yang ditagih.
       *[other] Ada yang lebih cepat: tinggal { $free } <b>{ $product }</b>. Tidak ada yang dipesan dan tidak ada yang ditagih.
    }
checkout-no-sum = Totalnya lebih besar daripada yang dapat dihitung kasir. Silakan pesan lebih sedikit sekaligus.
checkout-no-unpaid =
    { $count ->
       *[other] 🕐 <b>{ $count } pesanan Anda masih menunggu pembayaran.</b>
    }
    Tidak boleh ada lebih banyak yang terbuka sekaligus. <i>Langkah berikutnya: bayar atau batalkan, lalu pesan isi keranjang Anda. Keranjang tetap seperti sekarang.</i>
checkout-no-blocked = Toko tidak menerima pesanan dari Anda. Jika menurut Anda ini keliru, silakan tulis kepada toko.
checkout-no-cooling =
    ⏳ <b>Anda dapat memesan lagi mulai { $until }.</b>
    Beberapa pesanan Anda tidak dibayar tepat waktu, jadi ada jeda. Jeda ini berakhir sendiri dan tidak dikenai biaya. Keranjang Anda tetap seperti sekarang.
checkout-no-often =
    ⏳ <b>Anda dapat memesan lagi mulai { $until }.</b>
    Anda sudah membuat banyak pesanan dalam satu jam. Keranjang Anda tetap seperti sekarang.
checkout-no-paused =
    ⏸ <b>Toko sedang tidak menerima pesanan.</b>
    <blockquote>{ $text }</blockquote>
    Keranjang Anda tetap seperti sekarang, dan pesanan yang terbuka tetap berjalan. Silakan coba lagi nanti.
checkout-no-shipping = Silakan pilih dulu cara pengiriman paket Anda.
checkout-no-address = Silakan sebutkan dulu ke mana paket Anda dikirim.
checkout-no-changed = Keranjang Anda berubah sementara itu. Tidak ada yang dipesan. Silakan lihat sekali lagi.
checkout-no-invoice = Anda tidak punya pesanan seperti itu.
checkout-no-open = Pesanan ini tidak menunggu dana lagi. Keadaannya tertulis pada tagihannya. Mohon jangan kirim apa pun ke sana.
checkout-no-time =
    ⌛ <b>Waktu untuk membayar pesanan ini sudah habis.</b>
    Mohon jangan kirim apa pun lagi ke sana. Jika Anda membayar tepat waktu, kami melihatnya dan memberi tahu Anda. <i>Langkah berikutnya: Anda dapat memesan hal yang sama sekali lagi.</i>
checkout-no-coin = { $coin } tidak dapat dipakai untuk pesanan ini. Silakan pilih mata uang kripto lain.
checkout-no-rate-now =
    ⚠️ <b>Saat ini tidak ada kurs terbaru untuk { $coin },</b> jadi jumlah yang wajar belum dapat ditentukan.
    Barang Anda masih disimpan. <i>Langkah berikutnya: coba lagi dalam satu menit, atau pilih mata uang kripto lain.</i>
checkout-no-little =
    ⚠️ <b>{ $total } terlalu kecil untuk dibayar dengan { $coin }:</b> jaringannya menerima paling sedikit { $amount }.
    Barang Anda masih disimpan. <i>Langkah berikutnya: pilih mata uang kripto lain, atau batalkan dan pesan lebih banyak sekaligus.</i>
checkout-no-more-time =
    { $count ->
       *[other] Pesanan ini sudah { $count } kali diberi waktu tambahan; toko tidak mengizinkan lebih dari itu.
    }
checkout-no-seen = 👀 Dana untuk pesanan ini sudah terlihat. Tidak ada lagi yang perlu dilakukan; keadaannya tertulis pada tagihannya.

## Buttons

shop-shelf-btn = 📂 { $shelf } ({ $free })
shop-shelf-sold-out-btn = 📂 { $shelf } (habis)
shop-row-btn =
    { $free ->
       *[other] { $product } · { $price } · sisa { $free }
    }
shop-row-sold-out-btn = ❌ { $product } · { $price } · habis
shop-cart-btn = 🛒 Keranjang ({ $count })
shop-wish-btn = 🔔 Beri tahu saya
shop-add-btn = 🛒 Tambah { $count } ke keranjang
shop-change-btn = 🛒 Ubah menjadi { $count }
shop-buy-btn = ⚡ Beli sekarang
shop-take-out-btn = 🗑 Keluarkan
shop-to-cart-btn = 🛒 Ke keranjang
shop-share-btn = 📣 Bagikan
shop-pack-btn = { $count } buah { $price }
shop-pack-chosen-btn = ✓ { $count } buah { $price }

cart-line-btn = { $count } × { $product }
cart-out-btn = 🗑
cart-checkout-btn = ✅ Lanjut ke pemesanan
cart-shop-btn = 🛍 Toko
cart-clear-btn = 🗑 Kosongkan keranjang

checkout-option-btn = 🚚 { $option } · { $price }
checkout-option-chosen-btn = ✓ { $option } · { $price }
checkout-address-use-btn = ✅ Kirim ke sana
checkout-address-new-btn = ✍ Ke alamat lain
checkout-address-forget-btn = 🗑 Hapus alamat ini
checkout-address-keep-btn = 💾 Simpan alamat untuk nanti juga
checkout-settings-btn = ⚙ Pengaturan
checkout-go-on-btn = ▶ Lanjutkan pesanan
checkout-ship-other-btn = 🚚 Pengiriman lain
checkout-address-other-btn = 🏠 Alamat lain
checkout-confirm-btn = ✅ Konfirmasi · { $total }
checkout-accept-btn = ✅ Terima
checkout-edit-btn = 🛒 Kembali ke keranjang
checkout-wish-btn = 🔔 Beri tahu saya: { $product }
checkout-btc-btn = ₿ Bitcoin · ≈ { $amount }
checkout-ltc-btn = Ł Litecoin · ≈ { $amount }
checkout-try-again-btn = 🔄 Coba lagi
checkout-other-coin-btn = 🔁 Mata uang kripto lain
checkout-pay-btn = ▶ Lanjutkan pembayaran
checkout-cancel-btn = ❌ Batalkan pesanan
checkout-cancel-yes-btn = ❌ Ya, batalkan
checkout-invoice-btn = 🧾 Tagihan
checkout-order-btn = 📦 Pesanan
checkout-orders-btn = 📦 Pesanan saya
checkout-again-btn = 🛒 Pesan lagi
checkout-problem-btn = 💬 Tulis kepada toko
checkout-write-btn = 💬 Tulis kepada toko
checkout-shop-btn = 🛍 Toko

## Answers to a press

shop-shelf-gone = Kategori ini tidak ada lagi. Inilah tokonya.
shop-product-gone = Produk ini tidak dijual lagi. Inilah tokonya.
shop-put = Sekarang di keranjang Anda: { $count }.
shop-just-sold =
    { $free ->
        [0] Baru saja habis: { $product }. Keranjang Anda tidak diubah.
       *[other] Ada yang lebih cepat: sisa { $free } untuk { $product }. Keranjang Anda tidak diubah.
    }
shop-there-again = Kabar baik: barangnya tersedia.
shop-wished = Kami memberi tahu Anda di sini saat { $product } tersedia lagi.
cart-product-gone = Produk ini tidak dijual lagi.
cart-cleared = Keranjang Anda sekarang kosong.
checkout-just-sold =
    { $free ->
        [0] Baru saja habis: { $product }. Tidak ada yang dipesan dan tidak ada yang ditagih.
       *[other] Ada yang lebih cepat: sisa { $free } untuk { $product }. Tidak ada yang dipesan dan tidak ada yang ditagih.
    }
checkout-confirmed-before = Anda sudah mengonfirmasi ini. Inilah pesanan Anda.
checkout-cart-changed = Keranjang Anda berubah. Tidak ada yang dipesan; silakan lihat sekali lagi.

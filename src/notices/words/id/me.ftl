# The first screen, help, profile, settings, support, erasing. Keys with `-btn` are buttons.

me-welcome =
    <b>Selamat datang di { $shop }!</b>
    Di sini Anda memesan, membayar dengan Bitcoin atau Litecoin, dan di setiap langkah diberi tahu lewat obrolan ini di mana dana Anda berada.
me-welcome-brought =
    <b>Selamat datang di { $shop }!</b>
    Anda diundang oleh { $name }.
    Di sini Anda memesan, membayar dengan Bitcoin atau Litecoin, dan di setiap langkah diberi tahu lewat obrolan ini di mana dana Anda berada.
me-home =
    <b>{ $shop }</b>
    Apa yang ingin Anda lakukan?
me-home-open =
    <b>{ $shop }</b>
    Pesanan { $order } menunggu pembayaran sebesar { $total }. Batas waktu: { $until }.
me-continue-btn = ▶ Lanjutkan pembayaran
me-shop-btn = 🛍 Toko
me-cart-btn = 🛒 Keranjang ({ $count })
me-cart-empty-btn = 🛒 Keranjang
me-orders-btn = 📦 Pesanan
me-order-btn = 📦 Pesanan { $order }
me-profile-btn = 👤 Profil
me-invite-btn = 🎁 Undang
me-settings-btn = ⚙ Pengaturan
me-support-btn = 💬 Bantuan

me-help =
    <b>Cara kerjanya</b>
    1. Pilih barang di toko dan konfirmasi keranjang Anda. Sejak itu barangnya disimpan untuk Anda.
    2. Pilih mata uang kripto dan kirim jumlah yang tepat ke alamat yang ditampilkan. Setiap pesanan punya alamat sendiri.
    3. Kami memberi tahu Anda saat dana terlihat, saat dikonfirmasi, dan saat barang Anda dikirim.

    /shop – apa yang dijual { $shop }
    /cart – keranjang Anda
    /orders – pesanan Anda
    /pay – pembayaran yang terbuka
    /invite – ajak teman
    /settings – bahasa, zona waktu, kabar, alamat
    /support – bertanya kepada kami
    /terms – syarat penjualan
    /privacy – apa yang disimpan tentang Anda
    /cancel – tinggalkan yang sedang Anda kerjakan
    /delete_me – hapus data Anda
me-terms =
    <b>Syarat { $shop }</b>
    Anda dapat membayar pesanan sampai waktunya habis; setelah itu barangnya tersedia kembali untuk semua. Kurs ditetapkan untuk waktu itu dan untuk jumlah yang diminta. Dana yang datang terlambat, sebagian, atau berlebih tidak pernah hilang: dana dicatat pada pesanan Anda dan Anda diberi tahu apa yang terjadi dengannya.
me-privacy =
    <b>Privasi di { $shop }</b>
    Yang disimpan tentang Anda: ID dan nama Telegram Anda, pesanan dan pembayaran Anda, serta apa yang Anda tulis kepada kami. Alamat untuk paket disimpan terenkripsi dan dihapus beberapa waktu setelah pengiriman. Tidak ada yang diberikan kepada pengiklan. Dengan /delete_me semua yang menunjukkan siapa Anda dihapus; catatan pembukuan tetap ada di bawah sebuah nomor.
me-own-words = { $text }

me-profile =
    <b>Profil Anda</b>
    Pelanggan no. { $person }: { $name }
    Bersama kami sejak { $time }
    Pesanan yang dibayar: { $count }
    Total belanja: { $total }
me-profile-balance = Saldo: { $amount }

me-invite =
    <b>Undang teman</b>
    Anda mendapat { $percent } dari yang dibayar teman Anda, begitu pembayarannya lunas. Jika pembayaran dibatalkan, komisinya juga batal.

    { $count ->
        [0] Belum ada yang datang lewat tautan Anda.
       *[other] { $count } orang sudah datang lewat tautan Anda.
    }
    Komisi sejauh ini: { $amount }

    Tautan Anda:
me-invite-least = Pesanan di bawah { $amount } tidak menghasilkan komisi.
me-invite-off = Saat ini undangan tidak diberi komisi di toko ini.
me-invite-copy-btn = 📋 Salin tautan
me-invite-share-btn = 📣 Bagikan

me-settings =
    <b>Pengaturan</b>
    Bahasa: { $language }
    Zona waktu: { $zone }
    Kabar: { $news }
    Alamat tersimpan: { $address }

    Pesan tentang pesanan Anda selalu dikirim.
me-news-btn = 🔔 Aktifkan kabar
me-news-stop-btn = 🔕 Matikan kabar
me-language-btn = 🌍 Bahasa
me-languages = <b>Pilih bahasa Anda</b>
me-zone-btn = 🕒 Zona waktu
me-zones =
    <b>Pilih zona waktu Anda</b>
    Sekarang: { $zone }. Waktu yang berkaitan dengan uang ditampilkan dalam zona Anda dan dalam UTC.
me-address-btn = 🏠 Alamat
me-address =
    <b>Alamat tersimpan Anda</b>
    { $text }
me-address-ask =
    <b>Ke mana paket harus dikirim?</b>
    Kirim alamat dalam satu pesan, misalnya:

    Siti Rahmawati
    Jl. Melati No. 5
    Bandung 40115
    Indonesia

    Alamat disimpan terenkripsi. /cancel membiarkan semuanya seperti sekarang.
me-address-forget-btn = 🗑 Hapus alamat

me-support =
    <b>Bantuan</b>
    Ada yang kurang jelas atau tidak beres? Tulis kepada kami di sini; seseorang dari { $shop } menjawab di obrolan ini.
me-support-contact = Anda juga dapat menghubungi kami di sini: { $text }
me-write-btn = ✍ Tulis kepada kami
me-write =
    Tulis pesan Anda sekarang, dalam satu pesan. Jika menyangkut pesanan, sebutkan nomornya, misalnya 1042.

    /cancel untuk keluar tanpa mengirim.
me-write-too-long = Panjang pesan harus antara 1 dan { $count } karakter. Silakan kirim lagi, lebih singkat atau dalam beberapa bagian.
me-write-too-many = Anda sudah banyak menulis dalam satu jam terakhir. Semuanya kami terima dan kami jawab di sini. Silakan tulis lagi nanti, dalam satu pesan yang lebih panjang.
me-written =
    <b>Terkirim.</b>
    Seseorang membacanya dan menjawab di obrolan ini.
me-faq =
    <b>{ $name }</b>
    { $text }
me-paysupport =
    <b>Bantuan pembayaran</b>
    Buka pesanan: di sana tertulis apa yang terlihat, berapa konfirmasi yang masih kurang, dan apa yang terjadi selanjutnya. Dana tetap ditemukan walaupun datang terlambat, sebagian, atau saat kami sedang luring. Jika masih ada yang tampak salah, tulis kepada kami.

me-erase-btn = 🗑 Hapus data saya
me-erase-ask =
    <b>Hapus data Anda?</b>
    Dihapus: nama Anda, ID Telegram Anda, alamat yang tersimpan dan yang pernah dipakai, pesan Anda, keranjang Anda.
    Tetap disimpan, di bawah nomor yang tidak lagi mengarah kepada Anda: pembukuan pembayaran, seperti yang diwajibkan hukum bagi sebuah toko.

    Setelah itu, kode yang belum Anda simpan tidak dapat diambil lagi. Tindakan ini tidak dapat diurungkan.
me-erase-yes-btn = 🗑 Ya, hapus data saya
me-erased =
    <b>Data Anda sudah dihapus.</b>
    Yang tersisa hanya pembukuan di bawah nomor { $person }. Jika Anda menulis lagi, kita berkenalan dari awal.
me-erase-open =
    <b>Belum bisa:</b> pesanan { $order } masih terbuka. Setelah pesanan diserahkan, dibatalkan, atau kedaluwarsa, data Anda dapat dihapus.
me-erase-balance =
    <b>Belum bisa:</b> Anda punya saldo { $amount }. Pakai dulu atau minta dibayarkan; tulis kepada kami untuk itu.
me-erase-money =
    <b>Belum bisa:</b> dana untuk pesanan { $order } menunggu keputusan. Setelah itu diputuskan, data Anda dapat dihapus.
me-erase-blocked =
    <b>Tidak bisa:</b> toko tidak menerima pesanan dari Anda, dan penghapusan akan membatalkan hal itu. Jika menurut Anda ini keliru, silakan tulis kepada kami.
me-erase-cooling =
    <b>Belum bisa:</b> beberapa pesanan Anda tidak dibayar tepat waktu, jadi ada jeda sampai { $until }. Jika tetap ingin dihapus, silakan tulis kepada kami.
me-erase-strikes =
    <b>Belum bisa:</b> pesanan Anda tidak dibayar tepat waktu, dan penghapusan akan membatalkan catatan itu. Silakan tulis kepada kami; kami akan mengurusnya.

## Answers to a press

me-language-set = Selesai: mulai sekarang dalam bahasa Indonesia.
me-zone-set = Waktu Anda ditampilkan untuk { $zone }.
me-news-started = Anda akan mendapat kabar dari toko.
me-news-stopped = Tidak ada kabar lagi. Pesan tentang pesanan Anda tetap dikirim.
me-address-forgotten = Alamat sudah dihapus.

## Plain

me-news-on = aktif
me-news-off = nonaktif
me-address-kept = tersimpan
me-address-none = tidak ada
me-invite-share = { $shop }: { $link }

# What both bots say around their screens.

## Buttons

bot-back = ⬅ Kembali
bot-home = 🏠 Beranda
bot-desk = 🗂 Panel
bot-shop = 🛍 Toko
bot-write-to-shop = ✉ Tulis kepada toko
bot-open-private = 💬 Buka obrolan pribadi
# The button between those that turn pages.
bot-page = { $page }/{ $pages }

## Answers to a press

# These stand in messages too, where there was no press.
bot-not-allowed = Peran Anda tidak mengizinkan ini. Tidak ada yang diubah.
bot-stale = Tombol ini sudah usang. Tidak ada yang diubah; inilah layar yang sekarang.
bot-slow-down = Itu terlalu cepat. Mohon tunggu sebentar lalu coba lagi.
bot-staff-only = Bot ini untuk pengelola toko. Silakan gunakan bot toko untuk pelanggan.
bot-in-private = Ini hanya ditampilkan di obrolan pribadi. Silakan buka bot di sana.

## Messages

bot-failed = ⚠ Terjadi kesalahan di pihak kami, dan ini tidak dilakukan: silakan coba lagi. Jika terulang, tulis kepada toko.
bot-cancelled = Ditinggalkan. Tidak ada yang dilakukan.
bot-nothing-to-cancel = Tidak ada yang perlu ditinggalkan. Untuk membatalkan pesanan, buka pesanan itu dan tekan Batalkan.
bot-unknown-command =
    Saya tidak mengenal <code>{ $command }</code>.
    Menu di samping kolom teks memuat perintah yang saya kenal; /help menjelaskannya.
bot-text-please = Silakan kirim sebagai teks, atau keluar dengan /cancel.
bot-stray =
    Saya tidak menanyakan apa pun, jadi tidak ada yang membaca pesan ini.
    Untuk menghubungi seseorang, tulis kepada toko dengan tombol di bawah.
bot-search-for-what =
    🔎 <b>Apa yang Anda cari?</b>
    Kirim nomor pesanan, alamat pembayaran, transaksi, @nama, atau ID Telegram.
    Contoh: <code>1042</code>

    Keluar dengan /cancel.

# Several notices in one message.
bot-digest =
    { $count ->
       *[other] 🗞 <b>{ $count } pemberitahuan</b>
    }

## Commands

# For customers.

bot-cmd-shop = Lihat-lihat toko
bot-cmd-cart = Keranjang Anda
bot-cmd-orders = Pesanan Anda
bot-cmd-pay = Lanjutkan membayar pesanan yang terbuka
bot-cmd-invite = Tautan undangan Anda
bot-cmd-settings = Bahasa, zona waktu, kabar, alamat
bot-cmd-lang = Ganti bahasa
bot-cmd-support = Bantuan dan kontak
bot-cmd-paysupport = Bantuan pembayaran
bot-cmd-terms = Syarat penjualan
bot-cmd-privacy = Apa yang disimpan tentang Anda
bot-cmd-help = Apa yang dapat dilakukan bot ini
bot-cmd-cancel = Tinggalkan yang sedang Anda ketik
bot-cmd-delete-me = Hapus semua tentang Anda

# For who works here.

bot-staff-cmd-admin = Panel: semuanya sekilas pandang
bot-staff-cmd-orders = Pesanan: paid, review, unpaid, late, atau all
bot-staff-cmd-order = Satu pesanan, menurut nomornya
bot-staff-cmd-find = Cari pesanan atau orang
bot-staff-cmd-ship = Tandai terkirim: nomor pesanan, lalu nomor resi
bot-staff-cmd-stock = Lihat stok, atau satu produk
bot-staff-cmd-addstock = Tambah stok
bot-staff-cmd-users = Orang, menurut jumlah tenggat yang terlewat
bot-staff-cmd-broadcast = Kirim kabar kepada pelanggan
bot-staff-cmd-stats = Angka: 1d, 7d, 30d, atau month
bot-staff-cmd-rates = Kurs
bot-staff-cmd-watchers = Keadaan pemantau rantai
bot-staff-cmd-health = Apakah semuanya berjalan
bot-staff-cmd-pause = Hentikan penjualan sementara
bot-staff-cmd-resume = Lanjutkan penjualan
bot-staff-cmd-audit = Siapa mengubah apa, dan mengapa
bot-staff-cmd-notify = Cara Anda diberi tahu
bot-staff-cmd-roles = Siapa yang bekerja di sini
bot-staff-cmd-help = Apa yang dapat dilakukan bot ini

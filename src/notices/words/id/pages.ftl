# What the public pages say: plain text, which the pages escape.

pay-title = Pembayaran
pay-language = Bahasa
pay-language-name = Bahasa Indonesia
pay-refresh = Muat ulang
pay-contact = Hubungi toko
pay-not-found = Halaman ini tidak ada. Silakan periksa tautannya atau hubungi toko.

## What to pay

pay-order = Pesanan { $order }
pay-choose-coin = Pilih mata uang kripto
pay-amount = Jumlah
pay-send-exactly = Kirim tepat sejumlah ini
pay-address = Alamat
pay-qr-label = Kode QR: { $amount } { $coin } ke { $address }
pay-copy = Salin
pay-copied = Disalin
pay-open-wallet = Buka dompet
pay-rate = Kurs: { $price } untuk satu { $coin }, dari { $sources }
pay-fee-hint = Mengirim dari bursa? Tambahkan biayanya agar jumlah yang tiba tepat sebesar ini.
pay-no-rate = Saat ini tidak ada kurs terbaru, jadi jumlahnya belum dapat ditentukan. Silakan coba lagi beberapa menit lagi atau pilih mata uang kripto lain.
pay-no-coin = Tidak ada mata uang kripto yang dapat ditawarkan untuk jumlah ini. Silakan hubungi toko.

## Until when

pay-expires =
    { $minutes ->
       *[other] Bayar sebelum { $until } (sisa sekitar { $minutes } menit)
    }
pay-extend = 15 menit lagi
pay-extended = Anda mendapat 15 menit lagi. Kursnya baru: kirim jumlah yang ditampilkan sekarang.
pay-cancel = Batalkan pesanan
pay-cancel-confirm = Batalkan pesanan ini? Barangnya dilepas dan pesanan tidak dapat dibuka lagi.

## How it stands

pay-status-new = Menunggu pembayaran Anda
pay-status-processing =
    { $wanted ->
       *[other] { $have } dari { $wanted } konfirmasi
    }
pay-status-settled = Lunas. Terima kasih.
pay-status-expired = Waktu pembayaran sudah habis. Mohon jangan kirim apa pun lagi ke alamat ini.
pay-status-cancelled = Dibatalkan. Mohon jangan kirim apa pun lagi ke alamat ini.
pay-status-invalid = Pembayaran tidak lagi dihitung. Silakan hubungi toko.
pay-status-partial = { $received } diterima, kurang { $missing }
pay-status-over = Dana yang masuk lebih dari jumlah yang diminta.
pay-status-late = Dana masuk setelah waktu pembayaran habis.
pay-status-reorged = Blok pembayaran ini keluar dari rantai. Toko menunggu sampai pembayaran masuk ke blok lagi.
pay-steps-waiting = Menunggu pembayaran
pay-steps-seen = Pembayaran terlihat
pay-steps-confirmed = Pembayaran dikonfirmasi
pay-steps-done = Selesai
pay-received-total = Total diterima
pay-choose-use = Ada dana yang menunggu di sini. Batas waktu: { $until }. Setelah itu dana menjadi saldo, kecuali Anda meminta pengembalian kepada toko sebelumnya.
pay-explain-unconfirmed-btc = Pembayaran yang belum dikonfirmasi masih bisa diganti, jadi toko menunggu konfirmasi. Bitcoin menemukan satu blok kira-kira setiap 10 menit.
pay-explain-unconfirmed-ltc = Pembayaran yang belum dikonfirmasi masih bisa diganti, jadi toko menunggu konfirmasi. Litecoin menemukan satu blok kira-kira setiap 2,5 menit.

## What was bought

pay-goods = Belanjaan Anda
pay-reveal = Tampilkan kode saya
pay-reveal-warning = Kode Anda ditampilkan satu kali saja, di sini. Salin sebelum meninggalkan halaman ini.
pay-revealed-before = Kode Anda sudah pernah ditampilkan. Jika Anda tidak melihatnya, silakan hubungi toko.
pay-files = Berkas Anda
pay-files-ready = Berkas Anda sudah siap. Anda dapat menyimpannya dari sini sesering yang Anda perlukan.
pay-files-later = Berkas Anda dapat disimpan dari sini setelah kode Anda ditampilkan.
pay-files-get = Ambil berkas saya
pay-file-get = Simpan
pay-pickup = Tempat pengambilan
pay-pickup-unsaid = Toko belum menyebutkan tempatnya. Silakan hubungi toko sebelum Anda berangkat.
pay-map = Tampilkan di peta
pay-shipping = Pengiriman: { $option }

## Receipt

pay-receipt-title = Bukti pembayaran
pay-receipt-time = Dibayar: { $time }
pay-receipt-total = Total: { $total }
pay-receipt-received = Diterima: { $amount }
pay-receipt-balance = Dibayar dari saldo: { $amount }
pay-receipt-tolerated = Kekurangan { $amount } direlakan
pay-receipt-credited = { $amount } ditambahkan ke saldo Anda
pay-receipt-refunded = { $amount } dikembalikan
pay-receipt-rounded = { $amount } disimpan sebagai pembulatan

pay-back = Kembali ke pembayaran
pay-qr-plain = Kode QR dengan alamat saja
pay-qr-full = Kode QR dengan jumlah
pay-open-hint = Jika dompet tidak terbuka, salin jumlah dan alamat di halaman pembayaran.
pay-payment-gone = Tidak dihitung lagi
pay-shipped = Paket Anda sedang dikirim
pay-tracking = Nomor resi
pay-coin-refused = { $coin } tidak dapat dipakai untuk pembayaran ini. Silakan pilih mata uang kripto lain.
pay-changed = Ini tidak dapat dilakukan lagi. Silakan lihat keadaan pembayaran sekarang.
pay-foreign = Permintaan ini dikirim dari halaman lain, jadi tidak ada yang dilakukan. Silakan gunakan tombol di halaman pembayaran.
pay-address-refused = Alamat ini tidak dapat ditampilkan karena tidak dapat diperiksa. Mohon jangan kirim apa pun, dan hubungi toko.
pay-broken = Terjadi kesalahan di sini. Silakan coba lagi dalam satu menit, atau hubungi toko.

# What notices say, in Telegram's HTML: only <b>, <code> and <blockquote>, and & is written
# &amp;. Values that people copy stand in <code>, what people wrote in <blockquote>. Facts
# arrive escaped. These need not be given, and their line is then left out: { $time },
# { $carrier }, { $tracking }, and the { $order } of a letter.

## To admins

order-created =
    <b>Pesanan baru { $order }</b>
    { $items }
    Total: { $total }

    Pelanggan: { $who }
    Waktu: { $time }

    Langkah berikutnya: belum ada. Pesanan menunggu pembayaran. Anda diberi tahu saat pesanan dibayar atau kedaluwarsa.

order-paid =
    <b>Pesanan { $order } sudah dibayar</b>
    { $items }
    Total: { $total }
    Diterima: <code>{ $coins }</code>

    Pelanggan: { $who }
    Waktu: { $time }

    Langkah berikutnya: Kirim pesanan ini dan tandai sebagai terkirim. Kode dan berkas diserahkan secara otomatis.

order-expired =
    <b>Pesanan { $order } tidak dibayar tepat waktu</b>
    Total: { $total }
    Pelanggan: { $who }

    Barangnya tersedia kembali. Tidak ada yang perlu dilakukan.

order-cancelled =
    <b>Pesanan { $order } dibatalkan</b>
    Oleh: { $by }
    Alasan: { $reason }

    Barangnya tersedia kembali. Jika ada dana yang harus dikembalikan, jumlahnya disebut dalam pemberitahuan lain.

refund-owed =
    <b>Dana untuk pesanan { $order } harus dikembalikan</b>
    Jumlah: <code>{ $amount }</code>

    Pesanan sudah dibayar lalu dibatalkan. Langkah berikutnya: kirim kembali dana dari dompet Anda dan tandai pengembaliannya sebagai terkirim.

money-waiting =
    <b>Ada dana yang menunggu untuk pesanan { $order }</b>
    Jumlah: <code>{ $amount }</code>
    Nilai: { $worth }

    Dana datang sebagian, terlambat, atau berlebih. Batas waktu: { $until }. Setelah itu dana menjadi saldo pelanggan, kecuali pengembalian diminta sebelumnya.

money-unknown =
    <b>Ada dana masuk yang bukan milik tagihan mana pun</b>
    Jumlah: <code>{ $amount }</code>
    Alamat: <code>{ $address }</code>

    Alamat ini berasal dari akun { $coin } milik kasir ini. Dana dicatat sebagai tidak dikenal sampai Anda menentukan pemiliknya.

payment-reorged =
    <b>Pembayaran untuk pesanan { $order } diragukan</b>
    Jumlah: <code>{ $amount }</code>
    Transaksi: <code>{ $txid }</code>

    Bloknya keluar dari rantai. Jangan kirim pesanan sekarang. Anda diberi tahu saat pembayaran kembali atau hilang.

payment-back =
    <b>Pembayaran untuk pesanan { $order } sudah kembali</b>
    Jumlah: <code>{ $amount }</code>
    Transaksi: <code>{ $txid }</code>

    Pembayaran ada di dalam blok lagi. Pesanan berlanjut setelah konfirmasinya lengkap.

sale-fell =
    <b>Penjualan pesanan { $order } gugur</b>
    Total: { $total }

    Pembayarannya hilang dari rantai, jadi pesanan tidak lagi terbayar. Jangan dikirim. Jika dananya kembali, Anda diberi tahu.

clawed-back =
    <b>Pembayaran untuk pesanan { $order } hilang, padahal barang sudah diserahkan</b>
    Total: { $total }
    Pelanggan: { $who }

    Penjualan tetap berlaku. Total itu kini menjadi utang pelanggan dan dilunasi lebih dulu dari dana berikutnya yang ia terima. Langkah berikutnya: hubungi pelanggan.

address-refused =
    <b>{ $coin }: sebuah alamat ditolak</b>
    Indeks: { $index }
    Untuk: { $order }

    Alamat di basis data bukan alamat yang diturunkan dari akun. Alamat itu tidak ditampilkan dan dana di sana tidak dikreditkan. Langkah berikutnya: cari tahu siapa yang mengubah basis data.

index-burnt =
    <b>{ $coin }: dana masuk ke alamat yang tidak pernah ditampilkan</b>
    Indeks: { $index }
    Jumlah: <code>{ $amount }</code>

    Dompet lain membagikan alamat dari akun yang sama. Indeks ini tidak dipakai lagi. Langkah berikutnya: beri kasir ini akun tersendiri.

index-gap =
    <b>{ $coin }: ada alamat yang dilewati</b>
    Dari indeks { $from } sampai { $to }

    Basis data lebih lama daripada penanda alamat, seperti setelah cadangan dipulihkan. Alamat-alamat ini dipantau dan tidak pernah diberikan. Langkah berikutnya: pastikan cadangan yang benar yang dipulihkan.

account-changed =
    <b>{ $coin }: kunci akun yang berlaku</b>
    Sidik jari: <code>{ $fingerprint }</code>
    Alamat pertama: <code>{ $address }</code>

    Langkah berikutnya: bandingkan keduanya dengan dompet Anda. Jika tidak seorang pun dari Anda memasang kunci ini, hentikan kasir.

watcher-behind =
    <b>{ $coin }: rantai tidak terlihat</b>
    Sejak: { $since }
    Sebab: { $why }

    Sampai terlihat lagi, tidak ada pembayaran { $coin } yang dikreditkan dan tidak ada tagihan yang kedaluwarsa karena ketiadaannya. Anda diberi tahu saat rantai kembali terlihat.

watcher-recovered =
    <b>{ $coin }: rantai terlihat lagi</b>
    Rantai tidak terlihat sejak { $since }. Pembayaran selama itu sekarang dihitung. Tidak ada yang perlu dilakukan.

rates-stale =
    <b>{ $coin }: tidak ada kurs terbaru</b>
    Sebab: { $why }

    Tidak ada jumlah baru dalam { $coin } yang diberikan sampai kurs masuk lagi. Tagihan yang terbuka tetap berjalan.

stock-low =
    <b>Tinggal sedikit: { $product }</b>
    { $free ->
        [0] Tidak ada yang tersedia.
       *[other] Tersedia { $free } buah.
    }
    Langkah berikutnya: tambah stok atau tarik produk dari penjualan.

support-message =
    <b>Pelanggan menulis pesan</b>
    Dari: { $who }
    Tentang pesanan: { $order }
    <blockquote>{ $text }</blockquote>
    Langkah berikutnya: jawab dengan tombol di bawah. Bot menyampaikan jawaban Anda kepada pelanggan.

delivery-failed =
    <b>Barang dari pesanan { $order } tidak sampai</b>
    Pelanggan: { $who }
    Sebab: { $reason }

    Pesanan sudah dibayar dan barangnya tetap milik pesanan itu: pelanggan dapat mengambilnya dari pesanan atau dari halaman pembayaran. Langkah berikutnya: hubungi pelanggan dengan cara lain dan sampaikan hal ini.

sales-paused =
    <b>Penjualan dihentikan sementara</b>
    Oleh: { $by }
    Alasan: { $reason }

    Pesanan baru tidak diterima. Tagihan yang terbuka tetap berjalan, dan yang sudah dibayar tetap diserahkan. Langkah berikutnya: lanjutkan penjualan setelah alasannya tidak ada lagi.

sales-resumed =
    <b>Penjualan dilanjutkan</b>
    Oleh: { $by }

    Pesanan baru diterima lagi. Tidak ada yang perlu dilakukan.

trial =
    <b>Pemberitahuan percobaan</b>
    { $text }

    Pemberitahuan sudah sampai. Tidak ada yang perlu dilakukan.

## To customers

payment-seen =
    Pembayaran Anda sebesar <code>{ $amount }</code> untuk pesanan { $order } sudah terlihat.
    { $wanted ->
       *[other] Pembayaran ini perlu { $wanted } konfirmasi. Barang Anda disimpan sampai saat itu.
    }
    Tidak ada lagi yang perlu dilakukan. Anda diberi tahu saat pesanan lunas.

payment-dropped =
    Pembayaran sebesar <code>{ $amount }</code> untuk pesanan { $order } menghilang sebelum dikonfirmasi.
    Mungkin dompet Anda menggantinya atau menariknya kembali. Silakan lihat halaman pembayaran: di sana tertulis berapa yang masih harus dibayar dan sampai kapan.

part-received =
    Sebagian dana untuk pesanan { $order } sudah masuk: { $received }.
    Masih kurang { $missing }. Silakan kirim sisanya sebelum { $until }. Jumlah tepatnya ada di halaman pembayaran.

paid =
    Terima kasih. Pesanan { $order } sudah lunas: { $total }.
    Kode dan berkas sudah siap untuk Anda. Untuk paket, Anda diberi tahu saat paket dikirim.

expired =
    Pesanan { $order } tidak dibayar tepat waktu dan sudah ditutup. Barangnya tersedia kembali.
    Mohon jangan kirim apa pun lagi ke alamatnya. Anda boleh memesan lagi kapan saja.

expired-part =
    Pesanan { $order } ditutup: { $received } sudah masuk, sisanya tidak datang tepat waktu.
    Dana Anda tidak hilang. Setelah dikonfirmasi, Anda diberi tahu cara menggunakannya.

late-seen =
    <code>{ $amount }</code> untuk pesanan { $order } terlihat setelah pesanan ditutup.
    Setelah dikonfirmasi, pesanan tetap dianggap lunas jika dananya cukup dan barangnya masih ada. Jika tidak, Anda dapat menjadikannya saldo atau memintanya kembali.

paid-late =
    Pembayaran Anda terlambat, tetapi cukup. Pesanan { $order } sudah lunas: { $total }.
    Kode dan berkas sudah siap untuk Anda. Untuk paket, Anda diberi tahu saat paket dikirim.

choose =
    <code>{ $amount }</code> untuk pesanan { $order } sedang menunggu, nilainya { $worth }.
    Batas waktu: { $until }. Setelah itu dana menjadi saldo Anda. Jika Anda ingin dananya kembali, mintalah pengembalian kepada toko sebelum itu.

credited =
    { $amount } dari pesanan { $order } sekarang ada di saldo Anda. Anda dapat memakainya untuk membayar pesanan berikutnya.

refund-noted =
    <code>{ $amount }</code> dari pesanan { $order } disisihkan untuk dikembalikan kepada Anda.
    Toko yang mengirimnya. Jika perlu alamat dari Anda, toko akan menanyakannya.

cancelled =
    Pesanan { $order } dibatalkan. Mohon jangan kirim apa pun lagi ke alamatnya.
    Jika dana sudah telanjur masuk, Anda diberi tahu apa yang terjadi dengannya.

unpaid =
    Pembayaran untuk pesanan { $order } keluar lagi dari rantai. Pesanan ({ $total }) tidak lagi lunas.
    Jika pembayaran kembali, pesanan lunas lagi. Jika bukan Anda yang menariknya, silakan hubungi toko.

goods =
    Barang Anda dari pesanan { $order } ada di sini.
    Anda dapat mengambilnya lagi dari pesanan kapan saja. Mohon rahasiakan kode: siapa pun yang memilikinya dapat memakainya.

expires-soon =
    Waktu untuk membayar pesanan { $order } hampir habis. Batas waktu: { $until }. Masih kurang: { $missing }.
    Jika Anda sudah mengirimnya, tidak ada yang perlu dilakukan. Jika perlu waktu lebih lama, ambil 15 menit lagi: kursnya menjadi baru, begitu juga jumlahnya.

shipped =
    Pesanan { $order } sedang dalam perjalanan.
    Kurir: { $carrier }
    Nomor resi: <code>{ $tracking }</code>

    Setelah tiba, mohon tandai sebagai diterima.

tracking =
    Paket pesanan { $order } sekarang dapat dilacak dengan nomor ini. Nomor sebelumnya tidak berlaku lagi.
    Kurir: { $carrier }
    Nomor resi: <code>{ $tracking }</code>

    Setelah tiba, mohon tandai sebagai diterima.

completed =
    Pesanan { $order } sudah selesai. Terima kasih atas pembelian Anda.
    Jika ada yang tidak beres, silakan tulis kepada toko: /support

support-reply =
    <b>Toko menulis kepada Anda</b>
    Tentang pesanan: { $order }
    <blockquote>{ $text }</blockquote>
    Anda dapat menjawab dengan tombol di bawah atau dengan /support.

back-in-stock =
    <b>{ $product }</b> tersedia lagi. Anda meminta untuk diberi tahu.
    Barang ini belum disimpan untuk Anda sampai Anda memesannya.

broadcast =
    { $text }

    Anda menerima ini karena memilih untuk mendapat kabar. Anda dapat mematikannya di /settings.

referral-joined =
    { $name } datang ke toko lewat undangan Anda.
    Saat ia membayar pesanan, Anda mendapat komisi dan diberi tahu.

cooling-down =
    { $strikes ->
       *[other] { $strikes } pesanan Anda tidak dibayar tepat waktu.
    }
    Anda dapat memesan lagi mulai { $until }. Jeda ini berakhir sendiri dan tidak dikenai biaya.

commission-earned =
    Seseorang yang Anda undang sudah membayar. Komisi Anda sebesar { $amount } sudah dikreditkan.

commission-given =
    Pembayaran Anda menghasilkan komisi { $amount } bagi orang yang mengundang Anda. Anda tidak membayar lebih untuk itu.

commission-taken =
    Pembayaran dari seseorang yang Anda undang dibatalkan. Komisinya sebesar { $amount } ditarik kembali.

# The back office in the order bot: stock, people, rates, watchers, health, figures, broadcasts,
# own notices, roles, the audit trail. Telegram's HTML, but for what stands below the last
# headings.

## The shelves

off-stock =
    { $count ->
       *[other] 🏷 <b>{ $count } produk</b>
    }
off-stock-none =
    🏷 <b>Stok masih kosong.</b>
    Produk dimasukkan di server: <code>chaintill product import goods.csv</code>
off-stock-row =
    { $state ->
        [off] ⏸
        [out] 🔴
        [low] 🟡
       *[good] 🟢
    } <b>{ $product }</b> · tersedia: { $free } · disimpan: { $held } · terjual: { $sold }
off-stock-not-found =
    🏷 Tidak ada produk bernama <b>{ $name }</b>.
    Kirim nama pendeknya seperti dalam daftar, atau sebagian namanya: <code>/stock mug</code>
off-stock-several =
    🏷 <b>{ $count } produk bernama mirip { $name }.</b>
    Yang mana?

off-product =
    { $state ->
        [off] ⏸
        [out] 🔴
        [low] 🟡
       *[good] 🟢
    } <b>{ $product }</b>
    <code>{ $sku }</code> · { $kind ->
        [codes] kode, diserahkan oleh kasir
        [file] berkas, diserahkan oleh kasir
        [shipping] dikirim sebagai paket
        [pickup] diambil sendiri oleh pembeli
       *[booking] dengan janji waktu
    }
off-product-place = { $place }
off-product-off = <b>Tidak dijual:</b> pelanggan tidak melihatnya.
off-product-price = Harga: { $price }
off-product-discount = Diskon { $percent }: { $total }
off-product-pack = { $count } buah { $price }
off-product-counter =
    Tersedia: <b>{ $free }</b> · disimpan: { $held } · terjual: { $sold }
    Total dimasukkan: { $received } · dikeluarkan manual: { $removed }
off-product-low-water = Anda diberi tahu saat yang tersedia tinggal { $count } atau kurang.

## Filling a shelf

off-add-codes =
    📥 <b>{ $product }: kirim kodenya</b>
    Satu kode per baris, misalnya:
    <code>AB12-CD34
    EF56-GH78</code>
    Atau sebagai berkas: .txt dengan satu kode per baris, .csv dengan kolom <code>code</code>, .json dengan larik.

    Anda melihat apa yang baru sebelum ada yang dimasukkan. /cancel untuk keluar.
off-add-files =
    📥 <b>{ $product }: kirim berkasnya</b>
    Sebagai dokumen, satu per satu atau beberapa sekaligus. Setiap berkas terhitung satu buah, dan pembeli menerimanya apa adanya.

    Anda melihat apa yang baru sebelum ada yang dimasukkan. /cancel untuk keluar.
off-add-pieces =
    📥 <b>{ $product }: berapa buah yang masuk?</b>
    Kirim angka, misalnya: <code>+25</code>

    Anda melihat hasilnya sebelum ada yang dimasukkan. /cancel untuk keluar.
off-add-codes-please = Silakan kirim kodenya sebagai teks, satu per baris, atau sebagai berkas .txt, .csv, atau .json. /cancel untuk keluar.
off-add-files-please = Silakan kirim sebagai dokumen: yang dikirim sebagai gambar atau teks tidak sampai dalam bentuk aslinya. /cancel untuk keluar.
off-add-pieces-please = Silakan kirim angka dari 1 sampai { $most }, misalnya <code>+25</code>. Stok dikeluarkan di server: <code>chaintill stock remove</code>. /cancel untuk keluar.
off-add-not-pieces = Produk ini dijual sebagai kode, jadi angka saja tidak cukup. Silakan kirim kodenya, satu per baris.
off-add-format = Saya membaca berkas .txt, .csv, dan .json. Silakan kirim salah satunya, atau kodenya sebagai teks.
off-add-not-text = Berkas ini bukan teks biasa (UTF-8). Silakan simpan sebagai .txt, .csv, atau .json, lalu kirim lagi.
off-add-too-large = Berkas ini tidak dapat diambil: ukurannya lebih dari { $most }, atau berkasnya sudah tidak ada. Silakan kirim yang lebih kecil, atau masukkan di server: <code>chaintill stock import</code>
off-add-too-much = Itu lebih banyak daripada yang muat sekaligus ({ $most } kode). Konfirmasi dulu yang menunggu, lalu kirim sisanya; atau masukkan di server: <code>chaintill stock import</code>
off-add-files-full = { $most } berkas sudah menunggu. Konfirmasi dulu, lalu kirim sisanya.
off-add-file-bad = Berkas ini kosong atau tidak bernama. Silakan kirim lagi.
off-add-bad-lines =
    { $count ->
       *[other] ⚠ { $count } baris tidak dapat dibaca, jadi tidak ada yang dimasukkan. Silakan kirim lagi.
    }
off-add-no-product = ⚠ Produk ini tidak ada lagi. Tidak ada yang dimasukkan.
off-add-refused = ⚠ Ini tidak cocok dengan cara produk ini dijual sekarang. Tidak ada yang dimasukkan; silakan mulai lagi.

off-dry-codes = 📥 <b>{ $product }: +{ $count } baru</b>
off-dry-duplicates =
    { $count ->
       *[other] { $count } sudah dikenal sebelumnya dan dilewati.
    }
off-dry-bad =
    { $count ->
       *[other] { $count } baris tidak dapat dibaca dan dilewati:
    }
off-dry-bad-line =
    • baris { $line }: { $state ->
        [empty] tidak memuat kode
        [long] kodenya terlalu panjang
        [fields] jumlah kolomnya lebih banyak atau lebih sedikit daripada baris pertama
        [column] baris pertama tidak menyebut kolom <code>code</code>
        [csv] tidak dapat dibaca sebagai CSV
        [json] tidak dapat dibaca sebagai JSON, begitu juga yang sesudahnya
       *[code] bukan teks dan bukan objek dengan <code>code</code>
    }
off-dry-bad-more =
    { $count ->
       *[other] • dan { $count } lagi
    }
off-dry-files =
    { $count ->
       *[other] 📥 <b>{ $product }: { $count } berkas baru</b>
    }
    <blockquote>{ $items }</blockquote>
off-dry-file-known = Berkas terakhir sudah dikenal untuk <b>{ $product }</b> dan dilewati.
off-dry-pieces =
    📥 <b>{ $product }: +{ $count }</b>
    Tersedia sekarang: { $free } · tersedia nanti: { $total }

    Belum ada yang dimasukkan. Konfirmasi, atau kirim angka lain.
off-dry-next = Belum ada yang dimasukkan. Konfirmasi, atau kirim lagi untuk menambahkan.
off-dry-nothing = Tidak ada yang dapat dimasukkan. Kirim yang lain, atau kembali.
off-taken =
    { $count ->
        [0] Tidak ada yang dimasukkan.
       *[other] ✅ <b>{ $count } sudah dimasukkan.</b>
    }
off-taken-lost =
    { $count ->
       *[other] ⚠ { $count } berkas tidak dapat diambil lagi. Silakan kirim ulang.
    }

## People

off-people =
    { $count ->
       *[other] 👥 <b>{ $count } orang</b>
    }
off-people-with-strikes =
    { $count ->
       *[other] 👥 <b>{ $count } orang dengan tenggat terlewat paling sedikit: { $strikes }</b>
    }
off-people-none = 👥 Tidak ada orang dengan tenggat terlewat sebanyak ini: { $strikes }
off-people-more = Tidak semua orang tercantum di sini. Cari siapa saja dengan <code>/find @name</code>
off-people-row =
    { $state ->
        [erased] 🗑
        [blocked] ⛔
        [cooling] ❄
        [strikes] ⚠
       *[good] 👤
    } <b>{ $name }</b> (no. { $person }) · tenggat terlewat: { $count }

off-person =
    { $state ->
        [erased] 🗑
        [blocked] ⛔
        [cooling] ❄
        [strikes] ⚠
       *[good] 👤
    } <b>{ $name }</b> (no. { $person })
off-person-role = Bekerja di sini: { $role }
off-person-known = <code>{ $name }</code>
off-person-since = Bersama kami sejak { $since }
off-person-orders = Pesanan: { $count }
off-person-strikes = Tenggat terlewat: { $count } · jeda sejauh ini: { $cooldowns }
off-person-speaks = Bahasa: { $language } · zona waktu: { $zone }
off-person-blocked = ⛔ Diblokir sejak { $since }: <i>{ $reason }</i>
off-person-cooling = ❄ Terlalu banyak pesanan tidak dibayar tepat waktu: dapat memesan lagi mulai { $until }
off-person-unreachable = 📵 Pesan tidak sampai kepadanya sejak { $since }
off-person-erased = 🗑 Meminta datanya dihapus: { $at }

## Rates

off-rates = 💱 <b>Kurs</b>
off-rate-fresh =
    🟢 <b>1 { $coin } = { $price }</b>
    { $sources } · { $age } yang lalu
off-rate-stale =
    🔴 <b>{ $coin }: tidak ada jumlah baru</b>
    Tidak ada yang dapat memilihnya untuk membayar. Kurs terakhir { $price } ({ $sources }). Umurnya { $age }, sedangkan jumlah hanya dihitung dari kurs yang umurnya paling lama { $most }.
off-rate-unknown =
    🔴 <b>{ $coin }: tidak ada jumlah baru</b>
    Tidak ada yang dapat memilihnya untuk membayar: belum ada kurs yang diketahui.
off-rate-by-hand =
    ✋ <b>1 { $coin } = { $price }</b>
    Ditetapkan oleh { $who }, { $at }. Tidak ada penyedia yang dipercaya sampai kurs ini dihapus di server: <code>chaintill rates set</code>
off-rate-fixed =
    📌 <b>1 { $coin } = { $price }</b>
    Ditetapkan oleh konfigurasi.

## Watchers

off-watchers = 🛰 <b>Pemantau</b>
off-watcher =
    { $state ->
        [blind] 🔴
        [behind] 🟡
       *[good] 🟢
    } <b>{ $coin }</b>
    Blok terakhir: { $height }, { $lag } yang lalu
    Pemeriksaan terakhir: { $age } yang lalu
off-watcher-never =
    🔴 <b>{ $coin }</b>
    Belum ada yang terlihat dari rantai ini.
off-watcher-sources = Ditanyakan dengan urutan ini: { $sources }
off-watcher-blind = <b>Saat ini rantai tidak terlihat.</b> Pesanan tidak kedaluwarsa sampai terlihat lagi.
off-watcher-was-blind = Dalam satu hari terakhir rantai tidak terlihat selama beberapa menit. Pembayaran selama itu ditemukan sesudahnya.
off-watcher-error = Gangguan terakhir, { $age } yang lalu: <i>{ $why }</i>

## Health

off-health-good = 🟢 <b>Semuanya berjalan.</b>
off-health-bad = 🔴 <b>Ada yang perlu diperiksa.</b>
off-health-selling = ✅ Toko sedang berjualan.
off-health-paused = ⏸ Penjualan dihentikan sementara sejak { $since }, oleh { $by }: <i>{ $reason }</i>
off-health-database = ✅ Basis data menjawab dan sudah mutakhir.
off-health-database-old =
    { $count ->
       *[other] ⚠ { $count } perubahan basis data belum diterapkan: <code>chaintill migrate up</code>
    }
off-health-chains = ✅ Semua rantai terlihat.
off-health-blind = ⚠ Saat ini tidak terlihat: { $coins }
off-health-rates = ✅ Semua kurs masih baru.
off-health-unpriced = ⚠ Tidak ada kurs terbaru, jadi tidak ada jumlah baru: { $coins }
off-health-tasks = ✅ Semua tugas berhasil pada kali terakhir.
off-health-task = ⚠ Tugas <code>{ $name }</code> gagal { $age } yang lalu: <i>{ $why }</i>
off-health-tasks-more =
    { $count ->
       *[other] ⚠ dan { $count } tugas lagi
    }
off-health-outbox = 📤 Pemberitahuan: menunggu: { $wanted } · dihentikan: { $dead } · tanpa penerima: { $unaddressed } · terkirim: { $sent }
off-health-inbox = 📥 Pesan yang menunggu diproses: { $count }
off-health-stock = ✅ Tidak ada produk yang tinggal sedikit.
off-health-stock-low =
    { $count ->
       *[other] 🟡 { $count } produk tinggal sedikit atau habis.
    }

## Figures

off-stats =
    { $days ->
        [0] 📊 <b>Bulan ini</b>
        [1] 📊 <b>24 jam terakhir</b>
       *[other] 📊 <b>{ $days } hari terakhir</b>
    }
    Sejak { $since }
off-stats-orders =
    Pesanan: { $created }
    Dana terlihat: { $seen }
    Dibayar: { $paid }
    Dikirim: { $shipped }
    Kedaluwarsa: { $expired }
    Dibatalkan: { $cancelled }
off-stats-odd = Dibayar sebagian: { $partial } · dibayar terlambat: { $late } · dibayar berlebih: { $over }
off-stats-revenue = 💰 <b>{ $total }</b>
off-stats-coin =
    { $count ->
       *[other] { $amount } untuk { $count } pesanan
    }
off-stats-top = 🏆 <b>Paling banyak terjual</b>
off-stats-top-row = { $count } × { $product }
off-stats-people = 👥 Pelanggan baru: { $count }

## Broadcasts

off-news = 📣 <b>Siaran</b>
off-news-none =
    📣 <b>Siaran</b>
    Belum ada yang dikirim. Siaran hanya sampai kepada pelanggan yang memilih mendapat kabar, dan tidak kepada yang lain.
off-news-standing =
    { $state ->
        [sending] 📣
        [stopped] ⏹
       *[done] ✅
    } <b>No. { $number }</b> · { $segment }
    Ditujukan kepada: { $count } · sampai: { $sent } · menunggu: { $waiting } · tidak sampai: { $failed }
off-news-at = Dimulai: { $at }
off-news-ask =
    ✍ <b>Apa kabarnya?</b>
    Kirim dalam satu pesan, paling banyak { $most } karakter, misalnya:
    <i>Cangkir baru sudah datang. Minggu ini beli satu dapat dua.</i>

    Kabar dikirim sebagai teks biasa. Anda melihatnya seperti yang dilihat pelanggan sebelum ada yang dikirim. /cancel untuk keluar.
off-news-too-long = Panjang kabar harus antara 1 dan { $most } karakter. Silakan kirim lagi, lebih singkat.
off-news-preview =
    👁 <b>Yang ada di bawah garis dikirim persis seperti itu.</b> Hanya kata-kata di sekitar teks Anda yang memakai bahasa masing-masing pembaca.
    Kepada: <b>{ $segment }</b> ({ $count }), di antara yang memilih mendapat kabar.
    ┄┄┄┄┄┄┄┄
off-news-sending =
    📣 <b>Siaran no. { $number } sedang dikirim.</b>
    Pesan yang ditunggu orang didahulukan, jadi ini mungkin perlu waktu. Pesan di atas menunjukkan perkembangannya.

## Own notices

off-notify =
    🔔 <b>Cara Anda diberi tahu</b>
    Jenis yang langsung: { $now } · dalam rangkuman: { $digest } · nonaktif: { $off }
    Rangkuman datang pukul { $hour }, sebagai satu pesan.
off-notify-quiet = Tenang dari { $from } sampai { $to }: yang datang saat itu menunggu sampai akhir, sebagai satu pesan. Yang tidak dapat menunggu tetap datang.
off-notify-never-quiet = Tidak ada jam tenang.
off-notify-zone =
    Jam-jam ini menurut { $zone }. Untuk mengganti zona waktu, kirim /settings ke bot toko untuk pelanggan.

    Di bawah: jenis pemberitahuan, jam rangkuman, jam tenang.
off-notify-nothing = 🔔 Dengan peran Anda, tidak ada yang diberitahukan secara otomatis. Semua yang boleh Anda lihat ada di panel.
off-kinds =
    🔔 <b>Jenis pemberitahuan</b>
    Tekan salah satu untuk mengubah cara datangnya:
    🔔 langsung · 🗞 dalam rangkuman pukul { $hour } · 🔕 tidak sama sekali
    🔒 selalu langsung: menyangkut dana atau kunci

    Yang ditunggu orang lain, seperti pesanan yang dibayar dan surat, tidak dapat dimatikan.

## Roles

off-roles =
    { $count ->
       *[other] 👔 <b>{ $count } orang bekerja di sini</b>
    }
off-roles-row = • <b>{ $name }</b> (no. { $person }): { $role }
off-roles-how =
    <b>Untuk menambah seseorang:</b>
    1. Ia mengirim /start ke bot toko untuk pelanggan, agar dikenal.
    2. Anda mengirim <code>/roles @name</code> atau <code>/roles 7</code> dengan nomornya, lalu memilih peran.
off-roles-owners = Peran diberikan oleh pemilik.
off-roles-not-found =
    👔 Tidak ada yang dikenal sebagai <b>{ $name }</b>.
    Ia perlu mengirim /start ke bot toko untuk pelanggan lebih dulu. Lalu kirim <code>/roles @name</code> atau <code>/roles 7</code> dengan nomornya.
off-roles-several = 👔 <b>{ $name } mungkin salah satu dari ini.</b> Siapa orangnya?
off-colleague =
    👔 <b>{ $name }</b> (no. { $person })
    Peran: <b>{ $role }</b>
off-rights-owner = <i>Boleh melakukan semuanya, dan menentukan siapa yang bekerja di sini.</i>
off-rights-admin = <i>Boleh melakukan semuanya, kecuali menentukan siapa yang bekerja di sini.</i>
off-rights-support = <i>Boleh melihat semuanya, menangani dan mengirim pesanan, menulis kepada pelanggan, dan memaafkan tenggat terlewat. Tidak memutuskan apa pun tentang dana, stok, atau blokir.</i>
off-rights-auditor = <i>Boleh melihat semuanya, termasuk catatan audit, dan tidak mengubah apa pun.</i>
off-rights-customer = <i>Hanya boleh membeli. Bot pesanan tidak menjawabnya.</i>
off-role-choose = Peran mana sebagai gantinya? Anda ditanya sekali lagi.
off-role-oneself = Ini Anda sendiri. Tidak ada yang mengubah perannya sendiri.
off-role-configured = Konfigurasi menyebutnya sebagai pemilik (<code>telegram.admins</code>), dan hanya di sana hal ini dapat diubah.
off-role-ask =
    👔 <b>Beri { $name } (no. { $person }) peran lain?</b>
    Sekarang: { $before } · nanti: <b>{ $after }</b>

## The audit trail

off-audit =
    { $count ->
       *[other] 📜 <b>Catatan audit: { $count } perubahan terakhir</b>
    }
off-audit-of =
    { $count ->
       *[other] 📜 <b>Catatan audit { $object }: { $count } perubahan terakhir</b>
    }
off-audit-none = 📜 Tidak ada yang tercatat tentang <b>{ $object }</b>.
off-audit-row =
    <b>{ $at }</b> · { $who }
    <code>{ $action }</code> · { $object }
off-audit-change = { $before } → { $after }
off-audit-before = { $before } →
off-audit-after = → { $after }
off-audit-reason = <i>{ $reason }</i>
off-audit-how = Untuk membaca tentang satu hal: <code>/audit order 1042</code>, <code>/audit user 7</code>, <code>/audit product mug</code>, <code>/audit broadcast 3</code>, <code>/audit sales</code>

## Answers to a press

# These stand in messages too, where there was no press.
off-product-gone = Produk seperti itu tidak ada lagi. Tidak ada yang diubah.
off-now-sold = Produk ini dijual.
off-now-not-sold = Produk ini tidak dijual lagi. Pesanan yang memuatnya tetap berjalan.
off-nobody = Tidak ada orang dengan nomor ini. Tidak ada yang diubah.
off-pardoned =
    { $strikes ->
        [0] Dimaafkan: jedanya berakhir, dan ia boleh memesan.
       *[other] Dimaafkan: { $strikes } tenggat terlewat dihapus, dan ia boleh memesan.
    }
off-unblocked = Ia boleh memesan lagi.
off-cannot-pardon = Tidak ada yang perlu dimaafkan. Tidak ada yang diubah.
off-cannot-unblock = Orang ini tidak diblokir. Tidak ada yang diubah.
off-cannot-change = Ini tidak dapat dilakukan. Tidak ada yang diubah.
off-resumed = Toko berjualan lagi.
off-never-paused = Penjualan tidak sedang dihentikan. Tidak ada yang diubah.
off-news-tried = Dikirim hanya kepada Anda, tidak kepada yang lain.
off-news-begun = Sedang dikirim.
off-news-stopped = Dihentikan. Yang belum terkirim ditarik kembali.
off-news-over = Terlambat: siaran sudah sampai kepada semua orang, atau sudah dihentikan.
off-kind-wakes = Ini tidak dapat menunggu dan tidak dapat dimatikan: selalu datang langsung.
off-kind-now = Datang langsung.
off-kind-now-always = Datang langsung. Tidak dapat dimatikan: ada yang menunggu jawaban.
off-kind-digest = Datang dalam rangkuman pukul { $hour }.
off-kind-off = Tidak datang lagi.
off-hour-set = Rangkuman datang pukul { $hour }.
off-quiet-never = Tidak ada jam tenang: semuanya datang saat terjadi.
off-quiet-set = Tenang dari { $from } sampai { $to }.
off-role-given = Selesai. Catatan audit menyimpannya.
off-cannot-give = Hanya pemilik yang memberi peran. Tidak ada yang diubah.
off-cannot-oneself = Tidak ada yang mengubah perannya sendiri. Tidak ada yang diubah.
off-cannot-configured = Konfigurasi menyebutnya sebagai pemilik, dan hanya di sana hal ini dapat diubah. Tidak ada yang diubah.
off-cannot-same-role = Ia sudah memiliki peran ini. Tidak ada yang diubah.

## Plain

# Spans of time.
off-span-seconds = { $count } detik
off-span-minutes = { $count } menit
off-span-hours = { $count } jam
off-span-days = { $count } hari

# Who changed something.
off-actor-person = { $name } (no. { $person })
off-actor-terminal = { $name } di server
off-actor-configuration = konfigurasi
off-actor-task = kasir sendiri ({ $name })

off-role-owner = pemilik
off-role-admin = admin
off-role-support = staf bantuan
off-role-auditor = auditor
off-role-customer = pelanggan

off-segment-all = semua orang
off-segment-buyers = yang pernah membeli
off-segment-recent = yang aktif dalam 30 hari terakhir

# Kinds of notices, on buttons.
off-kind-order-created = Pesanan baru
off-kind-order-paid = Pesanan dibayar
off-kind-order-expired = Pesanan kedaluwarsa
off-kind-order-cancelled = Pesanan dibatalkan
off-kind-refund-owed = Dana yang harus dikembalikan
off-kind-money-waiting = Dana yang menunggu keputusan
off-kind-money-unknown = Dana yang tidak dikenal
off-kind-payment-reorged = Pembayaran yang keluar dari rantai
off-kind-payment-back = Pembayaran yang kembali
off-kind-sale-fell = Penjualan yang gugur
off-kind-clawed-back = Dana hilang setelah barang diserahkan
off-kind-address-refused = Alamat yang salah
off-kind-index-burnt = Akun dipakai di tempat lain
off-kind-index-gap = Alamat yang dilewati
off-kind-account-changed = Kunci akun berubah
off-kind-watcher-behind = Rantai tidak terlihat
off-kind-watcher-recovered = Rantai terlihat lagi
off-kind-rates-stale = Kurs usang
off-kind-stock-low = Stok tinggal sedikit
off-kind-support-message = Surat dari pelanggan
off-kind-delivery-failed = Barang yang tidak sampai
off-kind-sales-paused = Penjualan dihentikan sementara
off-kind-sales-resumed = Penjualan dilanjutkan

## Buttons

off-refresh-btn = 🔄 Muat ulang

off-shelf-btn =
    { $state ->
        [off] ⏸
        [out] 🔴
        [low] 🟡
       *[good] 🟢
    } { $product } · { $free }
off-add-btn = 📥 Tambah stok
off-sell-btn = ▶ Mulai jual
off-sell-not-btn = ⏸ Tarik dari penjualan
off-take-in-btn = ✅ Masukkan

off-person-btn =
    { $state ->
        [erased] 🗑
        [blocked] ⛔
        [cooling] ❄
        [strikes] ⚠
       *[good] 👤
    } { $name } (no. { $person })
off-strikes-btn =
    { $strikes ->
        [0] Semua
       *[other] ⚠ { $strikes }+
    }
off-person-page-btn = 👤 Profil
off-pardon-btn = 🕊 Maafkan tenggat terlewat
off-block-btn = ⛔ Blokir
off-unblock-btn = ✅ Buka blokir
off-role-btn = 👔 Peran

off-stats-btn =
    { $days ->
        [0] Bulan
       *[other] { $days } hari
    }

off-news-new-btn = ✍ Siaran baru
off-news-segment-btn = { $segment } ({ $count })
off-news-try-btn = 👁 Kirim hanya kepada saya
off-news-send-btn = 📣 Kirim kepada { $count }
off-news-again-btn = ✍ Tulis ulang
off-news-stop-btn = ⏹ Hentikan no. { $number }

off-kinds-btn = 🔔 Jenis pemberitahuan
off-kind-btn =
    { $state ->
        [always] 🔒
        [digest] 🗞
        [off] 🔕
       *[now] 🔔
    } { $name }
off-hour-btn = { $hour }
off-quiet-none-btn = 🔔 Tanpa jam tenang
off-quiet-btn = 🌙 { $from } – { $to }

off-colleague-btn = { $name } (no. { $person }) · { $role }
off-role-yes-btn = ✅ Ya, beri peran ini

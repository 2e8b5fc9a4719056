# The back office in the order bot: stock, people, rates, watchers, health, figures, broadcasts,
# own notices, roles, the audit trail. Telegram's HTML, but for what stands below the last
# headings.

## The shelves

off-stock =
    { $count ->
        [one] 🏷 <b>Bitta mahsulot</b>
       *[other] 🏷 <b>{ $count } ta mahsulot</b>
    }
off-stock-none =
    🏷 <b>Zaxira boʻsh.</b>
    Mahsulotlar serverda kiritiladi: <code>chaintill product import goods.csv</code>
off-stock-row =
    { $state ->
        [off] ⏸
        [out] 🔴
        [low] 🟡
       *[good] 🟢
    } <b>{ $product }</b> · boʻsh: { $free } · saqlab turilgan: { $held } · sotilgan: { $sold }
off-stock-not-found =
    🏷 <b>{ $name }</b> nomli mahsulot yoʻq.
    Roʻyxatdagi qisqa nomini yoki nomining bir qismini yuboring: <code>/stock mug</code>
off-stock-several =
    🏷 <b>{ $count } ta mahsulot nomi bunga oʻxshaydi: { $name }.</b>
    Qaysi biri?

off-product =
    { $state ->
        [off] ⏸
        [out] 🔴
        [low] 🟡
       *[good] 🟢
    } <b>{ $product }</b>
    <code>{ $sku }</code> · { $kind ->
        [codes] kodlar, kassa topshiradi
        [file] fayllar, kassa topshiradi
        [shipping] posilka bilan joʻnatiladi
        [pickup] xaridor oʻzi olib ketadi
       *[booking] vaqtga yozilish
    }
off-product-place = { $place }
off-product-off = <b>Sotuvda emas:</b> mijozlar uni koʻrmaydi.
off-product-price = Narx: { $price }
off-product-discount = { $percent } chegirma: { $total }
off-product-pack = { $count } tasi { $price }
off-product-counter =
    Boʻsh: <b>{ $free }</b> · saqlab turilgan: { $held } · sotilgan: { $sold }
    Jami qabul qilingan: { $received } · qoʻlda olingan: { $removed }
off-product-low-water = Boʻsh donalar { $count } ta yoki undan kam qolganda sizga xabar beriladi.

## Filling a shelf

off-add-codes =
    📥 <b>{ $product }: kodlarni yuboring</b>
    Har qatorga bittadan, masalan:
    <code>AB12-CD34
    EF56-GH78</code>
    Yoki fayl qilib: .txt (har qatorda bitta kod), .csv (<code>code</code> ustuni bilan), .json (massiv).

    Qabul qilishdan oldin nimalar yangi ekanini koʻrasiz. /cancel – chiqish.
off-add-files =
    📥 <b>{ $product }: fayllarni yuboring</b>
    Hujjat sifatida, bittalab yoki birdaniga bir nechta. Har bir fayl bitta dona boʻlib, xaridor uni qanday boʻlsa shundayligicha oladi.

    Qabul qilishdan oldin nimalar yangi ekanini koʻrasiz. /cancel – chiqish.
off-add-pieces =
    📥 <b>{ $product }: nechta dona keldi?</b>
    Raqam yuboring, masalan: <code>+25</code>

    Qabul qilishdan oldin natijani koʻrasiz. /cancel – chiqish.
off-add-codes-please = Iltimos, kodlarni matn qilib, har qatorga bittadan, yoki .txt, .csv yoki .json fayl qilib yuboring. /cancel – chiqish.
off-add-files-please = Iltimos, uni hujjat sifatida yuboring: rasm yoki matn qilib yuborilgan narsa asl holida yetib kelmaydi. /cancel – chiqish.
off-add-pieces-please = Iltimos, 1 dan { $most } gacha raqam yuboring, masalan <code>+25</code>. Donalar serverda chiqariladi: <code>chaintill stock remove</code>. /cancel – chiqish.
off-add-not-pieces = Bu mahsulot kodlar bilan sotiladi, shuning uchun raqam yetarli emas. Iltimos, kodlarning oʻzini yuboring, har qatorga bittadan.
off-add-format = Men .txt, .csv va .json fayllarni oʻqiyman. Iltimos, shulardan birini yoki kodlarni matn qilib yuboring.
off-add-not-text = Bu fayl oddiy matn (UTF-8) emas. Iltimos, uni .txt, .csv yoki .json qilib saqlab, qayta yuboring.
off-add-too-large = Bu faylni olib boʻlmaydi: hajmi ruxsat etilganidan ({ $most }) katta yoki fayl endi yoʻq. Iltimos, kichikrogʻini yuboring yoki serverda kiriting: <code>chaintill stock import</code>
off-add-too-much = Bu bir safarda sigʻadiganidan koʻp (eng koʻpi { $most } ta kod). Avval kutayotganlarini tasdiqlang, keyin qolganini yuboring; yoki serverda kiriting: <code>chaintill stock import</code>
off-add-files-full = { $most } ta fayl allaqachon kutib turibdi. Avval ularni tasdiqlang, keyin qolganini yuboring.
off-add-file-bad = Bu fayl boʻsh yoki nomi yoʻq. Iltimos, uni qayta yuboring.
off-add-bad-lines =
    { $count ->
        [one] ⚠ Bitta qatorni oʻqib boʻlmadi, shuning uchun hech narsa qabul qilinmadi. Iltimos, qayta yuboring.
       *[other] ⚠ { $count } ta qatorni oʻqib boʻlmadi, shuning uchun hech narsa qabul qilinmadi. Iltimos, qayta yuboring.
    }
off-add-no-product = ⚠ Bu mahsulot endi yoʻq. Hech narsa qabul qilinmadi.
off-add-refused = ⚠ Bu mahsulotning hozirgi sotilish usuliga toʻgʻri kelmaydi. Hech narsa qabul qilinmadi; iltimos, qaytadan boshlang.

off-dry-codes = 📥 <b>{ $product }: +{ $count } ta yangi</b>
off-dry-duplicates =
    { $count ->
        [one] Bittasi avvaldan maʼlum edi va qoldirib ketiladi.
       *[other] { $count } tasi avvaldan maʼlum edi va qoldirib ketiladi.
    }
off-dry-bad =
    { $count ->
        [one] Bitta qatorni oʻqib boʻlmadi va u qoldirib ketiladi:
       *[other] { $count } ta qatorni oʻqib boʻlmadi va ular qoldirib ketiladi:
    }
off-dry-bad-line =
    • { $line }-qator: { $state ->
        [empty] unda kod yoʻq
        [long] kodi juda uzun
        [fields] maydonlari birinchi qatordagidan koʻp yoki kam
        [column] birinchi qatorda <code>code</code> ustuni yoʻq
        [csv] uni CSV sifatida oʻqib boʻlmaydi
        [json] uni ham, undan keyingilarni ham JSON sifatida oʻqib boʻlmaydi
       *[code] u matn ham, <code>code</code> maydoni bor obyekt ham emas
    }
off-dry-bad-more =
    { $count ->
        [one] • va yana bitta
       *[other] • va yana { $count } ta
    }
off-dry-files =
    { $count ->
        [one] 📥 <b>{ $product }: bitta yangi fayl</b>
       *[other] 📥 <b>{ $product }: { $count } ta yangi fayl</b>
    }
    <blockquote>{ $items }</blockquote>
off-dry-file-known = Oxirgi fayl <b>{ $product }</b> uchun avvaldan maʼlum va qoldirib ketiladi.
off-dry-pieces =
    📥 <b>{ $product }: +{ $count }</b>
    Hozir boʻsh: { $free } · keyin boʻsh: { $total }

    Hali hech narsa qabul qilinmadi. Tasdiqlang yoki boshqa raqam yuboring.
off-dry-next = Hali hech narsa qabul qilinmadi. Tasdiqlang yoki qoʻshish uchun yana yuboring.
off-dry-nothing = Qabul qiladigan narsa yoʻq. Boshqalarini yuboring yoki orqaga qayting.
off-taken =
    { $count ->
        [0] Hech narsa qabul qilinmadi.
        [one] ✅ <b>Bitta qabul qilindi.</b>
       *[other] ✅ <b>{ $count } ta qabul qilindi.</b>
    }
off-taken-lost =
    { $count ->
        [one] ⚠ Bitta faylni endi olib boʻlmadi. Iltimos, uni qayta yuboring.
       *[other] ⚠ { $count } ta faylni endi olib boʻlmadi. Iltimos, ularni qayta yuboring.
    }

## People

off-people =
    { $count ->
        [one] 👥 <b>Bir kishi</b>
       *[other] 👥 <b>{ $count } kishi</b>
    }
off-people-with-strikes =
    { $count ->
        [one] 👥 <b>Bir kishi, oʻtgan muddatlari kamida: { $strikes }</b>
       *[other] 👥 <b>{ $count } kishi, oʻtgan muddatlari kamida: { $strikes }</b>
    }
off-people-none = 👥 Buncha oʻtgan muddati bor odam yoʻq: { $strikes }
off-people-more = Roʻyxatda hammasi emas. Istalgan odamni shunday toping: <code>/find @name</code>
off-people-row =
    { $state ->
        [erased] 🗑
        [blocked] ⛔
        [cooling] ❄
        [strikes] ⚠
       *[good] 👤
    } <b>{ $name }</b> ({ $person }-raqam) · oʻtgan muddatlar: { $count }

off-person =
    { $state ->
        [erased] 🗑
        [blocked] ⛔
        [cooling] ❄
        [strikes] ⚠
       *[good] 👤
    } <b>{ $name }</b> ({ $person }-raqam)
off-person-role = Bu yerda ishlaydi: { $role }
off-person-known = <code>{ $name }</code>
off-person-since = Biz bilan qachondan beri: { $since }
off-person-orders = Buyurtmalar: { $count }
off-person-strikes = Oʻtgan muddatlar: { $count } · hozirgacha tanaffuslar: { $cooldowns }
off-person-speaks = Til: { $language } · vaqt mintaqasi: { $zone }
off-person-blocked = ⛔ Bloklangan, qachondan beri: { $since }: <i>{ $reason }</i>
off-person-cooling = ❄ Juda koʻp buyurtma oʻz vaqtida toʻlanmadi. Qayta buyurtma berish mumkin boʻlgan vaqt: { $until }
off-person-unreachable = 📵 Xabarlar yetib bormayapti, qachondan beri: { $since }
off-person-erased = 🗑 Maʼlumotlarini oʻchirtirgan: { $at }

## Rates

off-rates = 💱 <b>Kurslar</b>
off-rate-fresh =
    🟢 <b>1 { $coin } = { $price }</b>
    { $sources } · { $age } oldin
off-rate-stale =
    🔴 <b>{ $coin }: yangi summalar berilmaydi</b>
    Toʻlov uchun uni hech kim tanlay olmaydi. Oxirgi kurs: { $price } ({ $sources }). U { $age } oldin olingan, summalar esa koʻpi bilan { $most } oldin olingan kurslardan hisoblanadi.
off-rate-unknown =
    🔴 <b>{ $coin }: yangi summalar berilmaydi</b>
    Toʻlov uchun uni hech kim tanlay olmaydi: hali hech qanday kurs maʼlum emas.
off-rate-by-hand =
    ✋ <b>1 { $coin } = { $price }</b>
    Kim oʻrnatgan: { $who }, { $at }. U serverda olib tashlanmaguncha hech bir manbaga ishonilmaydi: <code>chaintill rates set</code>
off-rate-fixed =
    📌 <b>1 { $coin } = { $price }</b>
    Konfiguratsiyada belgilangan.

## Watchers

off-watchers = 🛰 <b>Kuzatuvchilar</b>
off-watcher =
    { $state ->
        [blind] 🔴
        [behind] 🟡
       *[good] 🟢
    } <b>{ $coin }</b>
    Oxirgi blok: { $height }, { $lag } oldin
    Oxirgi tekshiruv: { $age } oldin
off-watcher-never =
    🔴 <b>{ $coin }</b>
    Bu zanjirdan hali hech narsa koʻrinmadi.
off-watcher-sources = Shu tartibda soʻraladi: { $sources }
off-watcher-blind = <b>Hozir u koʻrinmayapti.</b> U koʻringuncha buyurtmalar muddati tugamaydi.
off-watcher-was-blind = Soʻnggi bir kunda u bir necha daqiqa koʻrinmadi. Oʻshanda toʻlanganlar keyin topildi.
off-watcher-error = Oxirgi nosozlik, { $age } oldin: <i>{ $why }</i>

## Health

off-health-good = 🟢 <b>Hammasi ishlayapti.</b>
off-health-bad = 🔴 <b>Nimanidir tekshirish kerak.</b>
off-health-selling = ✅ Doʻkon sotmoqda.
off-health-paused = ⏸ Savdo toʻxtatib turilgan, qachondan beri: { $since }, kim tomonidan: { $by }: <i>{ $reason }</i>
off-health-database = ✅ Maʼlumotlar bazasi javob bermoqda va yangilangan.
off-health-database-old =
    { $count ->
        [one] ⚠ Maʼlumotlar bazasida bitta oʻzgarish yetishmayapti: <code>chaintill migrate up</code>
       *[other] ⚠ Maʼlumotlar bazasida { $count } ta oʻzgarish yetishmayapti: <code>chaintill migrate up</code>
    }
off-health-chains = ✅ Barcha zanjirlar koʻrinmoqda.
off-health-blind = ⚠ Hozir koʻrinmayapti: { $coins }
off-health-rates = ✅ Barcha kurslar yangi.
off-health-unpriced = ⚠ Yangi kurs yoʻq, shuning uchun yangi summalar berilmaydi: { $coins }
off-health-tasks = ✅ Barcha vazifalar oxirgi safar muvaffaqiyatli bajarildi.
off-health-task = ⚠ <code>{ $name }</code> vazifasi { $age } oldin bajarilmadi: <i>{ $why }</i>
off-health-tasks-more =
    { $count ->
        [one] ⚠ va yana bitta vazifa
       *[other] ⚠ va yana { $count } ta vazifa
    }
off-health-outbox = 📤 Xabarlar: kutmoqda: { $wanted } · voz kechilgan: { $dead } · oluvchisi yoʻq: { $unaddressed } · yuborilgan: { $sent }
off-health-inbox = 📥 Qayta ishlashni kutayotgan xabarlar: { $count }
off-health-stock = ✅ Hech bir mahsulot kam qolmagan.
off-health-stock-low =
    { $count ->
        [one] 🟡 Bitta mahsulot kam qolgan yoki tugagan.
       *[other] 🟡 { $count } ta mahsulot kam qolgan yoki tugagan.
    }

## Figures

off-stats =
    { $days ->
        [0] 📊 <b>Shu oy</b>
        [1] 📊 <b>Soʻnggi 24 soat</b>
       *[other] 📊 <b>Soʻnggi { $days } kun</b>
    }
    Boshlanishi: { $since }
off-stats-orders =
    Buyurtmalar: { $created }
    Pul koʻringan: { $seen }
    Toʻlangan: { $paid }
    Joʻnatilgan: { $shipped }
    Muddati tugagan: { $expired }
    Bekor qilingan: { $cancelled }
off-stats-odd = Qisman toʻlangan: { $partial } · kech toʻlangan: { $late } · ortiqcha toʻlangan: { $over }
off-stats-revenue = 💰 <b>{ $total }</b>
off-stats-coin =
    { $count ->
        [one] Bitta buyurtma uchun { $amount }
       *[other] { $count } ta buyurtma uchun { $amount }
    }
off-stats-top = 🏆 <b>Eng koʻp sotilgan</b>
off-stats-top-row = { $count } × { $product }
off-stats-people = 👥 Yangi mijozlar: { $count }

## Broadcasts

off-news = 📣 <b>Xabarnomalar</b>
off-news-none =
    📣 <b>Xabarnomalar</b>
    Hali birortasi yuborilmagan. Ular faqat yangiliklarga obuna boʻlgan mijozlarga boradi, boshqa hech kimga emas.
off-news-standing =
    { $state ->
        [sending] 📣
        [stopped] ⏹
       *[done] ✅
    } <b>{ $number }-xabarnoma</b> · { $segment }
    Kimga yozilgan: { $count } · yetib borgan: { $sent } · kutmoqda: { $waiting } · yetib bormagan: { $failed }
off-news-at = Boshlangan: { $at }
off-news-ask =
    ✍ <b>Qanday yangilik bor?</b>
    Uni bitta xabarda yuboring, koʻpi bilan { $most } ta belgi, masalan:
    <i>Yangi krujkalar keldi. Shu hafta bitta narxiga ikkita.</i>

    U oddiy matn qilib yuboriladi. Yuborilishidan oldin uni mijozlaringiz koʻradigan holda koʻrasiz. /cancel – chiqish.
off-news-too-long = Yangilik uzunligi 1 dan { $most } tagacha belgi boʻlishi kerak. Iltimos, uni qisqaroq qilib qayta yuboring.
off-news-preview =
    👁 <b>Chiziq ostidagi matn aynan shunday yuboriladi.</b> Faqat sizning matningiz atrofidagi soʻzlar har bir oʻquvchining oʻz tilida boʻladi.
    Kimga: <b>{ $segment }</b> ({ $count }), yangiliklarga obuna boʻlganlardan.
    ┄┄┄┄┄┄┄┄
off-news-sending =
    📣 <b>{ $number }-xabarnoma yuborilmoqda.</b>
    Odamlar kutayotgan xabarlar birinchi ketadi, shuning uchun bu biroz vaqt olishi mumkin. Uning borishi yuqoridagi xabarda koʻrinadi.

## Own notices

off-notify =
    🔔 <b>Sizga qanday xabar beriladi</b>
    Xabar turlari, darhol: { $now } · jamlanmada: { $digest } · oʻchirilgan: { $off }
    Jamlanma bitta xabar boʻlib keladi, vaqti: { $hour }.
off-notify-quiet = Sokin vaqt: { $from } – { $to }. Shu paytda kelgani oxirigacha kutadi va bitta xabar boʻlib keladi. Kechiktirib boʻlmaydigani baribir keladi.
off-notify-never-quiet = Sokin vaqt yoʻq.
off-notify-zone =
    Bu soatlar shu vaqt mintaqasi boʻyicha: { $zone }. Uni oʻzgartirish uchun doʻkonning mijozlar botiga /settings yuboring.

    Quyida: xabar turlari, jamlanma vaqti, sokin vaqt.
off-notify-nothing = 🔔 Rolingiz boʻyicha sizga oʻz-oʻzidan xabar berilmaydi. Koʻrishingiz mumkin boʻlgan hamma narsa boshqaruv panelida.
off-kinds =
    🔔 <b>Xabar turlari</b>
    Qanday kelishini oʻzgartirish uchun bosing:
    🔔 darhol · 🗞 jamlanmada, vaqti: { $hour } · 🔕 umuman kelmaydi
    🔒 doim darhol: pul yoki kalitlar xavf ostida

    Toʻlangan buyurtmalar va xatlar kabi, boshqalar kutayotgan xabarlarni oʻchirib boʻlmaydi.

## Roles

off-roles =
    { $count ->
        [one] 👔 <b>Bu yerda bir kishi ishlaydi</b>
       *[other] 👔 <b>Bu yerda { $count } kishi ishlaydi</b>
    }
off-roles-row = • <b>{ $name }</b> ({ $person }-raqam): { $role }
off-roles-how =
    <b>Yangi odam qoʻshish uchun:</b>
    1. U tanilishi uchun doʻkonning mijozlar botiga /start yuboradi.
    2. Siz <code>/roles @name</code> yoki uning raqami bilan <code>/roles 7</code> yuborasiz va rol tanlaysiz.
off-roles-owners = Rollarni egalar beradi.
off-roles-not-found =
    👔 <b>{ $name }</b> nomi bilan hech kim maʼlum emas.
    U avval doʻkonning mijozlar botiga /start yuboradi. Keyin siz <code>/roles @name</code> yoki uning raqami bilan <code>/roles 7</code> yuboring.
off-roles-several = 👔 <b>{ $name } shulardan biri boʻlishi mumkin.</b> U kim?
off-colleague =
    👔 <b>{ $name }</b> ({ $person }-raqam)
    Rol: <b>{ $role }</b>
off-rights-owner = <i>Hamma narsani qila oladi va bu yerda kim ishlashini belgilaydi.</i>
off-rights-admin = <i>Bu yerda kim ishlashini belgilashdan tashqari hamma narsani qila oladi.</i>
off-rights-support = <i>Hamma narsani koʻra oladi, buyurtmalarni zimmasiga olib joʻnata oladi, mijozlarga yoza oladi va oʻtgan muddatlarni kechira oladi. Pul, zaxira va bloklash boʻyicha qaror qabul qilmaydi.</i>
off-rights-auditor = <i>Hamma narsani, jumladan audit jurnalini koʻra oladi va hech narsani oʻzgartirmaydi.</i>
off-rights-customer = <i>Faqat xarid qila oladi. Buyurtmalar boti unga javob bermaydi.</i>
off-role-choose = Buning oʻrniga qaysi rol? Sizdan yana bir bor soʻraladi.
off-role-oneself = Bu siz. Hech kim oʻz rolini oʻzgartira olmaydi.
off-role-configured = Konfiguratsiyada u ega deb koʻrsatilgan (<code>telegram.admins</code>) va buni faqat oʻsha yerda oʻzgartirish mumkin.
off-role-ask =
    👔 <b>{ $name } ({ $person }-raqam) uchun boshqa rol berilsinmi?</b>
    Hozir: { $before } · keyin: <b>{ $after }</b>

## The audit trail

off-audit =
    { $count ->
        [one] 📜 <b>Audit jurnali: oxirgi oʻzgarish</b>
       *[other] 📜 <b>Audit jurnali: oxirgi { $count } ta oʻzgarish</b>
    }
off-audit-of =
    { $count ->
        [one] 📜 <b>Audit jurnali, { $object }: oxirgi oʻzgarish</b>
       *[other] 📜 <b>Audit jurnali, { $object }: oxirgi { $count } ta oʻzgarish</b>
    }
off-audit-none = 📜 <b>{ $object }</b> haqida hech narsa yozilmagan.
off-audit-row =
    <b>{ $at }</b> · { $who }
    <code>{ $action }</code> · { $object }
off-audit-change = { $before } → { $after }
off-audit-before = { $before } →
off-audit-after = → { $after }
off-audit-reason = <i>{ $reason }</i>
off-audit-how = Bitta narsa haqida oʻqish uchun: <code>/audit order 1042</code>, <code>/audit user 7</code>, <code>/audit product mug</code>, <code>/audit broadcast 3</code>, <code>/audit sales</code>

## Answers to a press

# These stand in messages too, where there was no press.
off-product-gone = Bunday mahsulot endi yoʻq. Hech narsa oʻzgarmadi.
off-now-sold = U sotuvda.
off-now-not-sold = U endi sotuvda emas. Uni oʻz ichiga olgan buyurtmalar davom etadi.
off-nobody = Bunday raqamli odam yoʻq. Hech narsa oʻzgarmadi.
off-pardoned =
    { $strikes ->
        [0] Kechirildi: tanaffus tugadi, endi u buyurtma bera oladi.
        [one] Kechirildi: bitta oʻtgan muddat olib tashlandi, endi u buyurtma bera oladi.
       *[other] Kechirildi: { $strikes } ta oʻtgan muddat olib tashlandi, endi u buyurtma bera oladi.
    }
off-unblocked = U yana buyurtma bera oladi.
off-cannot-pardon = Kechiradigan narsa yoʻq. Hech narsa oʻzgarmadi.
off-cannot-unblock = Bu odam bloklanmagan. Hech narsa oʻzgarmadi.
off-cannot-change = Buni qilib boʻlmaydi. Hech narsa oʻzgarmadi.
off-resumed = Doʻkon yana sotmoqda.
off-never-paused = Savdo toʻxtatib turilmagan edi. Hech narsa oʻzgarmadi.
off-news-tried = Faqat sizga yuborildi, boshqa hech kimga emas.
off-news-begun = Yuborilmoqda.
off-news-stopped = Toʻxtatildi. Hali ketmagani qaytarib olindi.
off-news-over = Kech boʻldi: u hammaga yetib borgan yoki allaqachon toʻxtatilgan.
off-kind-wakes = Buni kechiktirib ham, oʻchirib ham boʻlmaydi: u doim darhol keladi.
off-kind-now = U darhol keladi.
off-kind-now-always = U darhol keladi. Uni oʻchirib boʻlmaydi: kimdir javob kutmoqda.
off-kind-digest = U jamlanmada keladi, vaqti: { $hour }.
off-kind-off = U endi kelmaydi.
off-hour-set = Jamlanma vaqti: { $hour }.
off-quiet-never = Sokin vaqt yoʻq: hamma narsa sodir boʻlganda keladi.
off-quiet-set = Sokin vaqt: { $from } – { $to }.
off-role-given = Tayyor. Bu audit jurnaliga yozildi.
off-cannot-give = Rollarni faqat egalar beradi. Hech narsa oʻzgarmadi.
off-cannot-oneself = Hech kim oʻz rolini oʻzgartira olmaydi. Hech narsa oʻzgarmadi.
off-cannot-configured = Konfiguratsiyada u ega deb koʻrsatilgan va buni faqat oʻsha yerda oʻzgartirish mumkin. Hech narsa oʻzgarmadi.
off-cannot-same-role = Uning roli allaqachon shunday. Hech narsa oʻzgarmadi.

## Plain

# Spans of time.
off-span-seconds = { $count } soniya
off-span-minutes = { $count } daqiqa
off-span-hours = { $count } soat
off-span-days = { $count } kun

# Who changed something.
off-actor-person = { $name } ({ $person }-raqam)
off-actor-terminal = { $name }, serverda
off-actor-configuration = konfiguratsiya
off-actor-task = kassaning oʻzi ({ $name })

off-role-owner = ega
off-role-admin = administrator
off-role-support = yordam xodimi
off-role-auditor = auditor
off-role-customer = mijoz

off-segment-all = hamma
off-segment-buyers = xarid qilganlar
off-segment-recent = soʻnggi 30 kunda faol boʻlganlar

# Kinds of notices, on buttons.
off-kind-order-created = Yangi buyurtmalar
off-kind-order-paid = Toʻlangan buyurtmalar
off-kind-order-expired = Muddati tugagan buyurtmalar
off-kind-order-cancelled = Bekor qilingan buyurtmalar
off-kind-refund-owed = Qaytarilishi kerak boʻlgan pullar
off-kind-money-waiting = Qarorni kutayotgan pullar
off-kind-money-unknown = Nomaʼlum pullar
off-kind-payment-reorged = Zanjirdan chiqqan toʻlovlar
off-kind-payment-back = Qaytgan toʻlovlar
off-kind-sale-fell = Bekor boʻlgan savdolar
off-kind-clawed-back = Mahsulotdan keyin yoʻqolgan pullar
off-kind-address-refused = Notoʻgʻri manzillar
off-kind-index-burnt = Boshqa joyda ishlatilgan hisob
off-kind-index-gap = Oʻtkazib yuborilgan manzillar
off-kind-account-changed = Oʻzgargan hisob kalitlari
off-kind-watcher-behind = Koʻrinmayotgan zanjirlar
off-kind-watcher-recovered = Yana koʻringan zanjirlar
off-kind-rates-stale = Eskirgan kurslar
off-kind-stock-low = Kam qolgan mahsulotlar
off-kind-support-message = Mijozlardan xatlar
off-kind-delivery-failed = Yetib bormagan mahsulotlar
off-kind-sales-paused = Savdo toʻxtatib turildi
off-kind-sales-resumed = Savdo davom etdi

## Buttons

off-refresh-btn = 🔄 Yangilash

off-shelf-btn =
    { $state ->
        [off] ⏸
        [out] 🔴
        [low] 🟡
       *[good] 🟢
    } { $product } · { $free }
off-add-btn = 📥 Zaxirani toʻldirish
off-sell-btn = ▶ Sotuvga chiqarish
off-sell-not-btn = ⏸ Sotuvdan olish
off-take-in-btn = ✅ Qabul qilish

off-person-btn =
    { $state ->
        [erased] 🗑
        [blocked] ⛔
        [cooling] ❄
        [strikes] ⚠
       *[good] 👤
    } { $name } ({ $person }-raqam)
off-strikes-btn =
    { $strikes ->
        [0] Hammasi
       *[other] ⚠ { $strikes }+
    }
off-person-page-btn = 👤 Profil
off-pardon-btn = 🕊 Oʻtgan muddatlarni kechirish
off-block-btn = ⛔ Bloklash
off-unblock-btn = ✅ Blokdan chiqarish
off-role-btn = 👔 Rol

off-stats-btn =
    { $days ->
        [0] Oy
       *[other] { $days } kun
    }

off-news-new-btn = ✍ Yangi xabarnoma
off-news-segment-btn = { $segment } ({ $count })
off-news-try-btn = 👁 Faqat menga yuborish
off-news-send-btn = 📣 { $count } kishiga yuborish
off-news-again-btn = ✍ Qaytadan yozish
off-news-stop-btn = ⏹ { $number }-xabarnomani toʻxtatish

off-kinds-btn = 🔔 Xabar turlari
off-kind-btn =
    { $state ->
        [always] 🔒
        [digest] 🗞
        [off] 🔕
       *[now] 🔔
    } { $name }
off-hour-btn = { $hour }
off-quiet-none-btn = 🔔 Sokin vaqtsiz
off-quiet-btn = 🌙 { $from } – { $to }

off-colleague-btn = { $name } ({ $person }-raqam) · { $role }
off-role-yes-btn = ✅ Ha, shu rol berilsin

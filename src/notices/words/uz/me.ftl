# The first screen, help, profile, settings, support, erasing. Keys with `-btn` are buttons.

me-welcome =
    <b>{ $shop } doʻkoniga xush kelibsiz!</b>
    Bu yerda buyurtma berasiz, Bitcoin yoki Litecoin bilan toʻlaysiz va pulingiz qayerda ekanini har bir bosqichda shu chatda bilib turasiz.
me-welcome-brought =
    <b>{ $shop } doʻkoniga xush kelibsiz!</b>
    Sizni { $name } taklif qildi.
    Bu yerda buyurtma berasiz, Bitcoin yoki Litecoin bilan toʻlaysiz va pulingiz qayerda ekanini har bir bosqichda shu chatda bilib turasiz.
me-home =
    <b>{ $shop }</b>
    Nima qilmoqchisiz?
me-home-open =
    <b>{ $shop }</b>
    Buyurtma { $order } toʻlovni kutmoqda: { $total }. Muddat: { $until }.
me-continue-btn = ▶ Toʻlovni davom ettirish
me-shop-btn = 🛍 Doʻkon
me-cart-btn = 🛒 Savat ({ $count })
me-cart-empty-btn = 🛒 Savat
me-orders-btn = 📦 Buyurtmalar
me-order-btn = 📦 Buyurtma { $order }
me-profile-btn = 👤 Profil
me-invite-btn = 🎁 Taklif qilish
me-settings-btn = ⚙ Sozlamalar
me-support-btn = 💬 Yordam

me-help =
    <b>Bu qanday ishlaydi</b>
    1. Doʻkondan kerakli narsani tanlang va savatni tasdiqlang. Shundan boshlab mahsulotlar siz uchun saqlab turiladi.
    2. Kriptovalyutani tanlang va koʻrsatilgan manzilga aynan aytilgan summani yuboring. Har bir buyurtmaning oʻz manzili bor.
    3. Pul koʻringanda, tasdiqlanganda va mahsulotlaringiz yoʻlga chiqqanda sizga xabar beramiz.

    /shop – { $shop } nima sotadi
    /cart – savatingiz
    /orders – buyurtmalaringiz
    /pay – ochiq toʻlov
    /invite – doʻstlarni taklif qilish
    /settings – til, vaqt mintaqasi, yangiliklar, manzil
    /support – bizdan soʻrash
    /terms – savdo shartlari
    /privacy – siz haqingizda nima saqlanadi
    /cancel – boshlangan ishni qoldirish
    /delete_me – maʼlumotlaringizni oʻchirish
me-terms =
    <b>{ $shop } shartlari</b>
    Buyurtmani muddati tugaguncha toʻlashingiz mumkin; keyin uning mahsulotlari yana sotuvga chiqadi. Kurs shu muddat va soʻralgan summa uchun oʻzgarmaydi. Kechikib, qisman yoki ortiqcha kelgan pul hech qachon yoʻqolmaydi: u buyurtmangizga yoziladi va u bilan nima boʻlishi sizga aytiladi.
me-privacy =
    <b>{ $shop }: shaxsiy maʼlumotlar</b>
    Siz haqingizda saqlanadi: Telegram ID raqamingiz va ismingiz, buyurtma va toʻlovlaringiz hamda bizga yozganlaringiz. Posilka manzili shifrlab saqlanadi va joʻnatilgandan keyin biroz vaqt oʻtib oʻchiriladi. Reklama beruvchilarga hech narsa berilmaydi. /delete_me buyrugʻi sizni tanitadigan hamma narsani oʻchiradi; hisob yozuvlari raqam ostida qoladi.
me-own-words = { $text }

me-profile =
    <b>Profilingiz</b>
    Mijoz raqami { $person }: { $name }
    Biz bilan qachondan beri: { $time }
    Toʻlangan buyurtmalar: { $count }
    Sarflangan: { $total }
me-profile-balance = Balans: { $amount }

me-invite =
    <b>Doʻstlarni taklif qiling</b>
    Doʻstingiz toʻlovining { $percent } qismi toʻlov yakunlanishi bilan sizga beriladi. Toʻlov bekor boʻlsa, uning komissiyasi ham bekor boʻladi.

    { $count ->
        [0] Havolangiz orqali hali hech kim kelmadi.
        [one] Havolangiz orqali bir kishi keldi.
       *[other] Havolangiz orqali { $count } kishi keldi.
    }
    Hozirgacha ishlab topilgan: { $amount }

    Havolangiz:
me-invite-least = { $amount } summadan kam buyurtmalar uchun komissiya berilmaydi.
me-invite-off = Hozir bu doʻkonda takliflar uchun mukofot berilmaydi.
me-invite-copy-btn = 📋 Havolani nusxalash
me-invite-share-btn = 📣 Ulashish

me-settings =
    <b>Sozlamalar</b>
    Til: { $language }
    Vaqt mintaqasi: { $zone }
    Yangiliklar: { $news }
    Saqlangan manzil: { $address }

    Buyurtmalaringiz haqidagi xabarlar har doim keladi.
me-news-btn = 🔔 Yangiliklarni yoqish
me-news-stop-btn = 🔕 Yangiliklarni oʻchirish
me-language-btn = 🌍 Til
me-languages = <b>Tilni tanlang</b>
me-zone-btn = 🕒 Vaqt mintaqasi
me-zones =
    <b>Vaqt mintaqangizni tanlang</b>
    Hozir: { $zone }. Pulga bogʻliq vaqtlar sizning mintaqangizda va UTC boʻyicha koʻrsatiladi.
me-address-btn = 🏠 Manzil
me-address =
    <b>Saqlangan manzilingiz</b>
    { $text }
me-address-ask =
    <b>Posilkalar qayerga yuborilsin?</b>
    Manzilni bitta xabarda yuboring, masalan:

    Dilnoza Karimova
    Navoiy koʻchasi, 5-uy, 12-xonadon
    100011 Toshkent
    Oʻzbekiston

    U shifrlab saqlanadi. /cancel buyrugʻi hammasini avvalgidek qoldiradi.
me-address-forget-btn = 🗑 Manzilni oʻchirish

me-support =
    <b>Yordam</b>
    Biror narsa tushunarsizmi yoki notoʻgʻrimi? Bizga shu yerda yozing; { $shop } xodimi shu chatda javob beradi.
me-support-contact = Biz bilan bu yerda ham bogʻlanishingiz mumkin: { $text }
me-write-btn = ✍ Bizga yozish
me-write =
    Endi xabaringizni bitta qilib yozing. U buyurtma haqida boʻlsa, raqamini ayting, masalan 1042.

    /cancel – hech narsa yubormasdan chiqish.
me-write-too-long = Xabar uzunligi 1 dan { $count } tagacha belgi boʻlishi kerak. Iltimos, uni qisqaroq qilib yoki boʻlib qayta yuboring.
me-write-too-many = Soʻnggi bir soatda koʻp xabar yozdingiz. Ularning hammasi bizda, javobni shu yerda beramiz. Iltimos, keyinroq bitta uzunroq xabarda yozing.
me-written =
    <b>Yuborildi.</b>
    Xabaringizni oʻqib, shu chatda javob berishadi.
me-faq =
    <b>{ $name }</b>
    { $text }
me-paysupport =
    <b>Toʻlov boʻyicha yordam</b>
    Buyurtmani oching: unda nima koʻringani, nechta tasdiq yetishmayotgani va bundan keyin nima boʻlishi yozilgan. Pul kechikib, qisman yoki biz aloqada boʻlmagan paytda kelsa ham topiladi. Shunda ham biror narsa notoʻgʻri koʻrinsa, bizga yozing.

me-erase-btn = 🗑 Maʼlumotlarimni oʻchirish
me-erase-ask =
    <b>Maʼlumotlaringiz oʻchirilsinmi?</b>
    Oʻchiriladi: ismingiz, Telegram ID raqamingiz, saqlangan va ishlatilgan manzillar, xabarlaringiz, savatingiz.
    Endi sizga olib bormaydigan raqam ostida qoladi: toʻlovlarning hisob yozuvlari, qonun buni doʻkondan talab qiladi.

    Saqlab olmagan kodlaringizni keyin olib boʻlmaydi. Buni ortga qaytarib boʻlmaydi.
me-erase-yes-btn = 🗑 Ha, oʻchirilsin
me-erased =
    <b>Maʼlumotlaringiz oʻchirildi.</b>
    Faqat { $person } raqami ostidagi hisob yozuvlari qoldi. Yana yozsangiz, qaytadan tanishamiz.
me-erase-open =
    <b>Hozircha mumkin emas:</b> buyurtma { $order } hali ochiq. U topshirilgach, bekor qilingach yoki muddati tugagach, maʼlumotlaringizni oʻchirish mumkin boʻladi.
me-erase-balance =
    <b>Hozircha mumkin emas:</b> balansingizda { $amount } bor. Avval uni sarflang yoki qaytarib oling; buning uchun bizga yozing.
me-erase-money =
    <b>Hozircha mumkin emas:</b> buyurtma { $order } boʻyicha pul qarorni kutmoqda. Qaror qabul qilingach, maʼlumotlaringizni oʻchirish mumkin boʻladi.
me-erase-blocked =
    <b>Mumkin emas:</b> doʻkon sizdan buyurtma qabul qilmaydi, oʻchirish esa buni bekor qilgan boʻlardi. Bu xato deb oʻylasangiz, iltimos, bizga yozing.
me-erase-cooling =
    <b>Hozircha mumkin emas:</b> bir nechta buyurtmangiz oʻz vaqtida toʻlanmadi, shuning uchun tanaffus bor. U tugaydigan vaqt: { $until }. Baribir oʻchirishni istasangiz, iltimos, bizga yozing.
me-erase-strikes =
    <b>Hozircha mumkin emas:</b> buyurtmangiz oʻz vaqtida toʻlanmadi, oʻchirish esa buni bekor qilgan boʻlardi. Iltimos, bizga yozing, biz hal qilamiz.

## Answers to a press

me-language-set = Tayyor: endi oʻzbekcha.
me-zone-set = Vaqtlar shu mintaqa boʻyicha koʻrsatiladi: { $zone }.
me-news-started = Endi sizga doʻkon yangiliklari keladi.
me-news-stopped = Yangiliklar endi kelmaydi. Buyurtmalaringiz haqidagi xabarlar kelaveradi.
me-address-forgotten = Manzil oʻchirildi.

## Plain

me-news-on = yoqilgan
me-news-off = oʻchirilgan
me-address-kept = saqlangan
me-address-none = yoʻq
me-invite-share = { $shop }: { $link }

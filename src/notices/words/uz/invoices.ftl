# What customers read of an invoice, an order and its goods in a chat. Telegram's HTML, but for
# the words of buttons and of answers to a press, which are plain and stand at the end.

## The card of an invoice

bill-head = 🧾 <b>Buyurtma { $order }</b> · { $total }

bill-choose =
    🪙 <b>Toʻlov uchun kriptovalyutani tanlang.</b>
    <i>Bundan keyin: sizga oʻsha paytdagi kurs boʻyicha summa va alohida manzil beriladi.</i>

bill-send =
    Aynan shu summani yuboring:
    <code>{ $exact }</code> { $coin }
    Manzil:
    <code>{ $address }</code>

bill-partial =
    🟡 <b>Pulning bir qismi keldi.</b>
    Qabul qilindi: { $received } ({ $amount })
    Yetishmayapti: { $missing }

bill-send-rest =
    Iltimos, qolganini yuboring, aynan shu summani:
    <code>{ $exact }</code> { $coin }
    Manzil:
    <code>{ $address }</code>

bill-until = ⏳ Toʻlov muddati: { $until } · ≈ { $minutes } daqiqa
bill-until-day = ⏳ Toʻlov muddati: { $until }
bill-rate = 💱 1 { $coin } = { $price } · { $sources } · { $time }
bill-fee = 💡 Birjadan yuboryapsizmi? Aynan shu summa yetib kelishi uchun uning haqini qoʻshing.
bill-next-pay = <i>Bundan keyin: toʻlovingiz koʻrinishi bilan bu xabar oʻz-oʻzidan yangilanadi. Ungacha mahsulotlaringiz saqlab turiladi.</i>
bill-next-partial = <i>Bundan keyin: qolgani koʻringach, mahsulotlaringiz saqlab turiladi. U oʻz vaqtida kelmasa, buyurtma yopiladi, kelgan qismi esa sizning qaroringizni kutadi.</i>

bill-closing =
    ⌛ <b>Toʻlov vaqti tugadi.</b>
    Iltimos, endi bu manzilga hech narsa yubormang. Toʻlovingiz yoʻlda boʻlgan-boʻlmaganini yana bir bor tekshiramiz.
bill-closing-part = Hozirgacha { $received } keldi. U yoʻqolmadi.
bill-next-closing = <i>Bundan keyin: bir necha daqiqada bu xabar oʻz vaqtida toʻlagan-toʻlamaganingizni aytadi. Toʻlov boʻlmagan boʻlsa, buyurtma yopiladi va mahsulotlari yana sotuvga chiqadi.</i>

bill-seen = 👀 <b>Toʻlovingiz koʻrindi:</b> { $amount }
bill-payment =
    { $wanted ->
        [one] 🔗 <code>{ $txid }</code> · { $wanted } ta tasdiqdan { $have } tasi bor
       *[other] 🔗 <code>{ $txid }</code> · { $wanted } ta tasdiqdan { $have } tasi bor
    }
bill-more-payments =
    { $count ->
        [one] va yana { $count } ta toʻlov
       *[other] va yana { $count } ta toʻlov
    }
bill-why-btc = Tasdiqlanmagan toʻlovni hali almashtirish mumkin, shuning uchun tasdiqlarni kutamiz. Bitcoin taxminan har 10 daqiqada bitta blok topadi.
bill-why-ltc = Tasdiqlanmagan toʻlovni hali almashtirish mumkin, shuning uchun tasdiqlarni kutamiz. Litecoin taxminan har 2,5 daqiqada bitta blok topadi.
bill-next-confirming = <i>Mahsulotlaringizni saqlab turamiz, boshqa hech narsa qilish shart emas. Bundan keyin: toʻlov tasdiqlanganda sizga xabar beriladi va buyurtmangiz davom etadi.</i>

bill-paid = ✅ <b>Toʻlandi. Rahmat.</b>
bill-paid-late = ✅ <b>Toʻlandi. Rahmat.</b> Toʻlovingiz kechikdi, lekin yetarli boʻldi.
bill-items = { $items }
bill-more-items =
    { $count ->
        [one] va yana { $count } ta mahsulot
       *[other] va yana { $count } ta mahsulot
    }
bill-received = Qabul qilindi: { $amount }

bill-expired =
    ⌛ <b>Bu buyurtma oʻz vaqtida toʻlanmadi va yopildi.</b>
    Uning mahsulotlari yana sotuvda. Iltimos, endi uning manziliga hech narsa yubormang.
bill-next-expired = <i>Sizdan pul olinmadi. Bundan keyin: istalgan vaqtda qayta buyurtma bering. Agar baribir toʻlagan boʻlsangiz, buni koʻramiz va shu yerda aytamiz.</i>
bill-expired-part =
    ⌛ <b>Bu buyurtma yopildi.</b>
    { $received } keldi, qolgani oʻz vaqtida kelmadi. Uning mahsulotlari yana sotuvda. Iltimos, endi uning manziliga hech narsa yubormang.
bill-cancelled =
    ❌ <b>Bu buyurtma bekor qilindi.</b>
    Uning mahsulotlari yana sotuvda. Iltimos, endi uning manziliga hech narsa yubormang.
bill-next-cancelled = <i>Boshqa hech narsa qilish shart emas. Qaytadan buyurtma berishingiz mumkin.</i>

bill-invalid =
    🔴 <b>Toʻlovingiz zanjirdan chiqib ketdi va endi hisobga olinmaydi.</b>
    Buyurtmangiz toʻxtatib turildi.
bill-invalid-by-hand =
    🔴 <b>Doʻkon bu toʻlovni hisobga olmaydi.</b>
    Buyurtmangiz toʻxtatib turildi.
bill-next-invalid = <i>Bundan keyin: toʻlov qaytsa, buyurtma oʻz-oʻzidan davom etadi. Uni oʻzingiz qaytarib olmagan boʻlsangiz, iltimos, doʻkonga yozing.</i>
bill-next-invalid-by-hand = <i>Keyingi qadam: iltimos, doʻkonga yozing.</i>
bill-reorged =
    ⚠️ <b>Toʻlovingizning bloki zanjirdan chiqib ketdi.</b>
    Iltimos, ikkinchi marta toʻlamang. <i>Bundan keyin: toʻlov yana blokka tushganda buyurtmangiz davom etadi.</i>

bill-refused =
    🔴 <b>Bu buyurtmaning manzilini koʻrsatib boʻlmaydi,</b> chunki uni tekshirib boʻlmadi.
    Iltimos, hech narsa yubormang. <i>Keyingi qadam: doʻkonga yozing, bu haqda doʻkonga ham xabar berildi.</i>

## What becomes of money beyond the price

bill-part-seen = <i>Pulingiz yoʻqolmadi. Bundan keyin: u tasdiqlanganda, undan qanday foydalanish mumkinligi shu yerda aytiladi.</i>
bill-late-seen =
    🕓 <b>Pul muddat tugagandan keyin keldi:</b> { $amount }
    <i>Bundan keyin: pul tasdiqlanganda yetarli boʻlsa va mahsulotlar hali bor boʻlsa, buyurtma baribir toʻlangan hisoblanadi. Aks holda u balansingizga oʻtadi yoki soʻrasangiz, sizga qaytariladi.</i>
bill-late-seen-cancelled =
    🕓 <b>Pul muddat tugagandan keyin keldi:</b> { $amount }
    <i>Bundan keyin: pul tasdiqlanganda balansingizga oʻtadi yoki soʻrasangiz, sizga qaytariladi.</i>
bill-over-seen = ➕ <b>Soʻralganidan koʻproq keldi,</b> ortiqchasi: { $worth }. <i>Bundan keyin: u tasdiqlanganda, undan qanday foydalanish mumkinligi shu yerda aytiladi.</i>
bill-over-waiting = ➕ <b>Soʻralganidan koʻproq keldi:</b> { $amount }
bill-waiting = 💰 <b>Pulingiz kutib turibdi:</b> { $amount }
bill-decide = <i>Muddat: { $until }. Oʻshanda u balansingizga oʻtadi. Pulni qaytarib olmoqchi boʻlsangiz, iltimos, ungacha doʻkondan soʻrang.</i>
bill-kept = <i>Bundan keyin: u bilan nima boʻlishi hal boʻlguncha doʻkon uni saqlab turadi. Qaytarib olmoqchi boʻlsangiz, iltimos, doʻkonga yozing.</i>
bill-credited = 💰 { $amount } balansingizda.
bill-returning = ↩️ { $amount } sizga qaytarish uchun ajratildi. Doʻkon uni yuboradi.
bill-returned = ↩️ { $amount } sizga qaytarib yuborildi.
bill-rounded = { $amount } yuborish uchun juda kam edi va yaxlitlash uchun olib qolindi.
bill-tolerated = Yetishmagan { $amount } kechildi.

## What happens next with goods

bill-next-hold = ⏸ <b>Buyurtmangiz toʻxtatib turildi,</b> doʻkon uning toʻlovini tekshirmoqda. <i>Bundan keyin: u davom etganda sizga xabar beriladi.</i>
bill-next-automatic = 🎁 <i>Bundan keyin: kodlaringiz va fayllaringiz shu yerga oʻz-oʻzidan keladi. Ularni buyurtmadan yana olishingiz mumkin.</i>
bill-next-pickup = 📍 <i>Bundan keyin: mahsulotlaringizni qayerdan olib ketish shu yerda oʻz-oʻzidan aytiladi. Buni buyurtmadan yana koʻrishingiz mumkin.</i>
bill-next-shipping = 📦 <i>Bundan keyin: posilkangizni qadoqlaymiz va u yoʻlga chiqqanda sizga xabar beramiz.</i>
bill-next-booking = 📅 <i>Bundan keyin: doʻkon sizga qabul vaqti haqida yozadi.</i>
bill-next-shipped = 🚚 <b>Posilkangiz yoʻlda.</b> <i>Keyingi qadam: yetib kelganda, iltimos, uni olingan deb belgilang.</i>
bill-next-completed = 🏁 <b>Hammasi sizga yetib bordi.</b> <i>Biror narsa joyida boʻlmasa, iltimos, doʻkonga yozing.</i>
bill-next-refund = ❌ <b>Doʻkon bu buyurtmani bekor qildi.</b> <i>Bundan keyin: doʻkon pulingizni qaytarib yuboradi. Sizdan manzil kerak boʻlsa, soʻraydi.</i>
bill-next-owed = <i>Mahsulotlar yuborilgandan keyin toʻlov zanjirdan chiqib ketdi. Iltimos, bu haqda doʻkonga yozing.</i>
bill-parcel =
    Tashuvchi: { $carrier }
    Kuzatuv raqami: <code>{ $tracking }</code>

## Orders

bill-orders = 📦 <b>Buyurtmalaringiz</b>
bill-no-orders = 📦 Sizda hali buyurtmalar yoʻq.
bill-order = 📦 <b>Buyurtma { $order }</b> · { $total }
bill-order-made = Buyurtma berilgan: { $time }
bill-order-paid = Toʻlangan: { $time }
bill-order-shipped = Joʻnatilgan: { $time }
bill-stage-unpaid =
    🕐 <b>Buyurtma toʻlovingizni kutmoqda.</b>
    <i>Keyingi qadam: kriptovalyutani tanlab toʻlang yoki buyurtmani bekor qiling. Toʻlov muddati: { $until }.</i>
bill-stage-closed = ⌛ <b>Buyurtma oʻz vaqtida toʻlanmadi va yopildi.</b> <i>Qaytadan buyurtma berishingiz mumkin.</i>
bill-stage-cancelled = ❌ <b>Buyurtma bekor qilindi.</b> <i>Qaytadan buyurtma berishingiz mumkin.</i>
bill-none = Sizda bunday buyurtma yoʻq.
bill-none-open = Sizda toʻlov kutayotgan buyurtma yoʻq.

## The receipt

bill-receipt-head =
    📄 <b>Chek</b> · { $shop }
    Buyurtma { $order }
bill-receipt-paid = Toʻlangan: { $time }
bill-receipt-line = { $count } × { $product }: { $price }
bill-receipt-line-off = { $count } × { $product }: <s>{ $list }</s> { $price }
bill-receipt-shipping = Yetkazib berish, { $option }: { $price }
bill-receipt-discount = Chegirma: { $amount }
bill-receipt-total = <b>Jami: { $total }</b>
bill-receipt-rate = Kurs: 1 { $coin } = { $price }, manbalar: { $sources }, { $time }
bill-receipt-tx =
    { $amount }, tranzaksiya:
    <code>{ $txid }</code>
bill-receipt-by-hand = Doʻkon toʻlovni qoʻlda tasdiqlagan.

## Goods

bill-goods =
    🎁 <b>Buyurtma { $order } boʻyicha mahsulotlaringiz</b>
    Nusxalash uchun kodni bosing. Kodni hech kimga bermang: u kimda boʻlsa, undan oʻsha foydalana oladi. Bularning hammasini buyurtmadan yana olishingiz mumkin.
bill-goods-more = 🎁 <b>Buyurtma { $order }, davomi</b>
bill-goods-to-channel = 🎁 <b>Buyurtma { $order } mahsulotlari</b>
bill-goods-of = <b>{ $product }</b>
bill-goods-file = 📎 <b>{ $product }</b>, buyurtma { $order }
bill-goods-pickup = 📍 <b>{ $count } × { $product }</b>, buyurtma { $order }
bill-goods-pickup-place = Olib ketish joyi: <b>{ $place }</b>
bill-goods-pickup-nowhere = Doʻkon qayerdan olib ketishni hali aytmagan. Iltimos, doʻkonga yozing.
bill-goods-pickup-words = { $text }
bill-goods-channel = 📢 <b>{ $product }</b> (buyurtma { $order }) doʻkon buning uchun ishlatadigan kanalga yuborildi.
bill-goods-failed = 🔴 <b>Buyurtma { $order } mahsulotlarini yuborib boʻlmadi.</b> Doʻkonga xabar berildi, u bu bilan shugʻullanadi. Mahsulotlar sizniki boʻlib qoladi: ularni keyinroq buyurtmadan olishingiz mumkin.

bill-problem-ask =
    💬 <b>Buyurtma { $order } boʻyicha nima notoʻgʻri?</b>
    Iltimos, buni bitta xabarda yozing. Doʻkon uni oʻqib, shu yerda javob beradi.

    Masalan: <i>Posilka keldi, lekin krujka singan.</i>

    /cancel buni toʻxtatadi.

## Buttons

bill-copy-amount = 📋 Summani nusxalash
bill-copy-rest = 📋 Yetishmagan summani nusxalash
bill-copy-address = 📋 Manzilni nusxalash
bill-copy-link = 🔗 Toʻlov havolasini nusxalash
bill-page = 🌐 Toʻlov sahifasi
bill-wallet = 👛 Hamyonni ochish
bill-check = 🔄 Tekshirish
bill-other-coin = 🔁 Boshqa kriptovalyuta
bill-choose-coin = 🪙 Kriptovalyutani tanlash
bill-extend = ⏳ +15 daqiqa
bill-cancel = ❌ Bekor qilish
bill-pay-now = ▶ Toʻlovni davom ettirish
bill-invoice = 🧾 Hisob-faktura
bill-details = 📦 Buyurtma
bill-receipt = 📄 Chek
bill-get-goods = 🎁 Mahsulotlarim
bill-received-yes = ✅ Oldim
bill-problem = 💬 Muammo
bill-again = 🔁 Yana sotib olish
bill-order-again = 🛒 Qayta buyurtma berish
bill-map = 🗺 Xarita
bill-shop = 🛍 Doʻkon
bill-all-orders = 📦 Barcha buyurtmalar
bill-reply = 💬 Javob berish
bill-product = 🛍 Mahsulotga oʻtish
bill-invite = 🎁 Taklif qilish
bill-support = 💬 Yordam
bill-no-news = 🔕 Yangiliklar kelmasin

bill-row-unpaid = 🕐 { $order } · { $total } · { $day }
bill-row-paid = 🟢 { $order } · { $total } · { $day }
bill-row-hold = ⏸ { $order } · { $total } · { $day }
bill-row-shipped = 🚚 { $order } · { $total } · { $day }
bill-row-completed = ✅ { $order } · { $total } · { $day }
bill-row-cancelled = ❌ { $order } · { $total } · { $day }
bill-row-expired = ⌛ { $order } · { $total } · { $day }

## Answers to a press

bill-checking = Hozir tekshiryapmiz. Hozircha hech narsa koʻrinmadi. Biror narsa koʻrinishi bilan bu xabar yangilanadi.
bill-checking-part = Hozir tekshiryapmiz. Yana { $missing } yetishmayapti.
bill-checking-seen =
    { $wanted ->
        [one] Hozir tekshiryapmiz. Hozircha: { $wanted } ta tasdiqdan { $have } tasi bor.
       *[other] Hozir tekshiryapmiz. Hozircha: { $wanted } ta tasdiqdan { $have } tasi bor.
    }
bill-checking-refused = Bu buyurtmaning manzilini tekshirib boʻlmadi. Iltimos, hech narsa yubormang va doʻkonga yozing.
bill-checked = Endi kutadigan narsa yoʻq. Bu xabarda hozirgi holat yozilgan.
bill-extended = Sizda yana 15 daqiqa bor. Kurs yangi: iltimos, hozir koʻrsatilgan summani yuboring.
bill-extended-before = Bu tugma allaqachon bosilgan. Bu xabarda qancha vaqt qolgani koʻrsatilgan.
bill-extended-out = Doʻkon bu buyurtma uchun boshqa vaqt bermaydi.
bill-extend-seen = Toʻlovingiz koʻrindi. Sizga boshqa vaqt kerak emas.
bill-extend-late = Toʻlov vaqti tugadi.
bill-extend-no-rate = Hozir yangi kurs yoʻq, shuning uchun vaqtni uzaytirib boʻlmaydi. Iltimos, bir daqiqadan keyin urinib koʻring.
bill-got = Rahmat. Buyurtma yakunlandi.
bill-got-not = Hozir bu buyurtmani olingan deb belgilab boʻlmaydi.
bill-receipt-not-yet = Chek buyurtma toʻlanishi bilan paydo boʻladi.
bill-goods-not-yet = Hozir bu mahsulotlarni olib boʻlmaydi: buyurtma toʻlanmagan yoki toʻxtatib turilgan.
bill-goods-none = Bu buyurtmada oʻz-oʻzidan keladigan narsa yoʻq.
bill-again-none = Bu buyurtmadagi narsalarning hech biri hozir sotilmaydi.
bill-again-filled = Savatingizga solindi.

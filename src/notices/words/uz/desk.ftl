# What those who run the shop read of orders, letters and decisions. Telegram's HTML; keys with
# `-btn` are buttons.

## The desk

adm-desk = <b>{ $shop }: boshqaruv paneli</b>
adm-desk-to-ship =
    { $count ->
        [one] 📦 { $count } ta buyurtmani joʻnatish kerak
       *[other] 📦 { $count } ta buyurtmani joʻnatish kerak
    }
adm-desk-unpaid =
    { $count ->
        [one] 🕐 { $count } ta buyurtma toʻlovni kutmoqda
       *[other] 🕐 { $count } ta buyurtma toʻlovni kutmoqda
    }
adm-desk-review =
    { $count ->
        [one] ⚖ { $count } ta holat qarorni kutmoqda
       *[other] ⚖ { $count } ta holat qarorni kutmoqda
    }
adm-desk-low =
    { $count ->
        [one] 📉 { $count } ta mahsulot kam qoldi
       *[other] 📉 { $count } ta mahsulot kam qoldi
    }
adm-desk-quiet = Sizni kutayotgan ish yoʻq.
adm-desk-paused =
    ⏸ <b>Savdo toʻxtatib turilgan</b>, qachondan beri: { $since }
    Kim tomonidan: { $by }
    Sababi: { $reason }
adm-desk-next = <i>Keyingi qadam: koʻrmoqchi boʻlgan narsangizni bosing yoki /find bilan buyurtma raqami, manzil, tranzaksiya, ism yoki @user yozing.</i>
adm-help =
    <b>Bu bot nima qiladi</b>
    Biror narsa toʻlanganda, pul qarorni kutganda va mijoz yozganda sizga shu yerda xabar beriladi. Toʻlangan buyurtma doim haqiqiy holatni koʻrsatadigan kartochka boʻlib keladi: uni zimmangizga oling, qadoqlang, kuzatuv raqamini yozing, joʻnatilgan deb belgilang. Pul yoki mahsulotni harakatga keltiradigan amallar sabab va ikkinchi bosishni talab qiladi.
adm-help-row = { $command }: { $about }
adm-languages = <b>Tilni tanlang</b>

## The card of an order

adm-card-head =
    { $stage ->
        [created] 🕐 <b>#{ $order } TOʻLANMAGAN</b> · { $total }
        [paid] 🟢 <b>#{ $order } TOʻLANGAN</b> · { $total }
        [shipped] 🚚 <b>#{ $order } JOʻNATILGAN</b> · { $total }
        [completed] ✅ <b>#{ $order } YAKUNLANGAN</b> · { $total }
        [cancelled] ❌ <b>#{ $order } BEKOR QILINGAN</b> · { $total }
       *[expired] ⌛ <b>#{ $order } MUDDATI TUGAGAN</b> · { $total }
    }
adm-card-head-coins =
    { $stage ->
        [created] 🕐 <b>#{ $order } TOʻLANMAGAN</b> · { $total } · { $coins } ({ $have } tasdiq)
        [paid] 🟢 <b>#{ $order } TOʻLANGAN</b> · { $total } · { $coins } ({ $have } tasdiq)
        [shipped] 🚚 <b>#{ $order } JOʻNATILGAN</b> · { $total } · { $coins } ({ $have } tasdiq)
        [completed] ✅ <b>#{ $order } YAKUNLANGAN</b> · { $total } · { $coins } ({ $have } tasdiq)
        [cancelled] ❌ <b>#{ $order } BEKOR QILINGAN</b> · { $total } · { $coins } ({ $have } tasdiq)
       *[expired] ⌛ <b>#{ $order } MUDDATI TUGAGAN</b> · { $total } · { $coins } ({ $have } tasdiq)
    }
adm-card-who =
    { $count ->
        [one] 👤 { $who } · birinchi buyurtma · oʻtgan muddatlar: { $strikes }
       *[other] 👤 { $who } · { $count } ta buyurtma · oʻtgan muddatlar: { $strikes }
    }
adm-card-blocked = ⛔ Bu mijoz bloklangan: { $reason }
adm-card-unreachable = 📵 Botning xabarlari bu mijozga yetib bormayapti.
adm-card-items = 🧾 { $items }
adm-card-items-more =
    { $count ->
        [one] 🧾 { $items } va yana { $count } ta
       *[other] 🧾 { $items } va yana { $count } ta
    }
adm-card-parcel-by = 🚚 { $option } · manzil bosilganda ochiladi
adm-card-parcel = 🚚 Posilka · manzil bosilganda ochiladi
adm-card-parcel-bare = 🚚 Posilka · manzil saqlanmagan
adm-card-pickup = 📍 Mijoz oʻzi olib ketadi
adm-card-booking = 📅 Vaqtni kelishib olish kerak
adm-card-auto = ⚡ Kodlar va fayllar oʻz-oʻzidan yuboriladi
adm-card-auto-sent = 📤 Kodlar va fayllar topshirilmoqda
adm-card-auto-done = 📬 Kodlar va fayllar mijozga yetib bordi
adm-card-auto-failed = 🔴 Kodlar va fayllar mijozga yetib bormadi
adm-card-claimed = 🙋 Kimning zimmasida: { $who }
adm-card-tracking = 🏷 { $name } · <code>{ $number }</code>
adm-card-number = 🏷 <code>{ $number }</code>
adm-card-carrier = 🏷 { $name }

adm-card-held = ⏸ <b>Toʻxtatib turilgan:</b> { $reason }
adm-card-held-reorg = ⏸ <b>Toʻxtatib turilgan:</b> toʻlovining bloki zanjirdan chiqib ketdi
adm-card-held-fell = ⏸ <b>Toʻxtatib turilgan:</b> toʻlovi yoʻqoldi
adm-card-held-by-hand = ⏸ <b>Toʻxtatib turilgan:</b> toʻlovi qoʻlda haqiqiy emas deb belgilangan
adm-card-clawed = 🔴 <b>Toʻlov ortga ketgan:</b> mahsulot topshirilgach, pul yoʻqoldi. Bu endi mijozning qarzi.
adm-card-marked = ✍ Qoʻlda hal qilingan
adm-card-part = 🟡 Bir qismi keldi: { $received }, yetishmayapti: { $missing }
adm-card-late = 🕓 Pul muddat tugagandan keyin keldi
adm-card-over = ➕ Soʻralganidan koʻproq keldi
adm-card-waiting = 💰 <b>{ $amount }</b> qarorni kutmoqda. Muddat: { $until }. Oʻshanda u balansga oʻtadi.
adm-card-waiting-kept = 💰 <b>{ $amount }</b> muddatsiz qarorni kutmoqda.
adm-card-refund = ↩ <b>{ $amount }</b> mijozga qaytarilishi kerak.

adm-next-unpaid = <i>Keyingi qadam: yoʻq. Buyurtma toʻlovni kutmoqda. Muddat: { $until }.</i>
adm-next-closing = <i>Keyingi qadam: yoʻq. Muddat tugadi, zanjir yana bir bor tekshirilmoqda.</i>
adm-next-confirming = <i>Keyingi qadam: yoʻq. Pul koʻrindi va tasdiqlarni kutmoqda.</i>
adm-next-hold = <i>Keyingi qadam: uni joʻnatmang. Davom etganda sizga xabar beriladi; Qayta tekshirish tugmasi pulni hozir tekshiradi.</i>
adm-next-clawed = <i>Keyingi qadam: mijozga yozing. Uning keyingi tushumi qarzini qoplaydi.</i>
adm-next-claim = <i>Keyingi qadam: uni ikki kishi qadoqlamasligi uchun zimmangizga oling.</i>
adm-next-pack = <i>Keyingi qadam: qadoqlang, kuzatuv raqamini yozing, keyin Joʻnatildi tugmasini bosing.</i>
adm-next-fetch = <i>Keyingi qadam: tayyor holda saqlang. Mijoz olgach, Topshirildi tugmasini bosing.</i>
adm-next-book = <i>Keyingi qadam: mijoz bilan vaqtni kelishing. Bajarilgach, Topshirildi tugmasini bosing.</i>
adm-next-auto = <i>Keyingi qadam: yoʻq. Kassa uni oʻzi topshiradi.</i>
adm-next-failed = <i>Keyingi qadam: mijozga yozing. Mahsulot uniki boʻlib qoladi va buyurtmadan yana olinishi mumkin.</i>
adm-next-undo = <i>Keyingi qadam: yoʻq. Mijozga bir daqiqada xabar beriladi; ungacha Ortga qaytarish tugmasi buni bekor qiladi.</i>
adm-next-shipped = <i>Keyingi qadam: yoʻq. Mijoz olganda yoki biroz vaqtdan keyin oʻz-oʻzidan yakunlanadi.</i>
adm-next-completed = <i>Tayyor. Boshqa hech narsa qilish shart emas.</i>
adm-next-decide = <i>Keyingi qadam: pul bilan nima boʻlishini hal qiling: balans, pulni qaytarish yoki Batafsil boʻlimida buyurtmani toʻlangan deb hisoblash.</i>
adm-next-refund = <i>Keyingi qadam: pulni hamyoningizdan qaytaring. Manzil kerak boʻlsa, mijozga yozing.</i>
adm-next-closed = <i>Tayyor. Uning mahsulotlari yana sotuvda.</i>

## Everything about an order

adm-sheet-customer = Mijoz raqami { $person }: { $name }
adm-sheet-made = Buyurtma berilgan: { $at }
adm-sheet-paid = Toʻlangan: { $at }
adm-sheet-shipped = Joʻnatilgan: { $at }
adm-sheet-completed = Yakunlangan: { $at }
adm-sheet-closed = Yopilgan: { $at }
adm-sheet-line = { $quantity } × { $product }: { $price }
adm-sheet-line-more =
    { $count ->
        [one] va yana { $count } ta qator
       *[other] va yana { $count } ta qator
    }
adm-sheet-option = Yetkazib berish, { $option }: { $price }
adm-sheet-discount = Chegirma: { $amount }
adm-sheet-total = <b>Jami: { $total }</b>
adm-sheet-address =
    <b>Manzil</b>
    <code>{ $text }</code>
adm-sheet-address-private = 🏠 Manzil faqat shu bot bilan shaxsiy chatda koʻrsatiladi.
adm-sheet-address-none = 🏠 Manzil saqlanmagan.
adm-sheet-payment =
    💰 { $amount } ({ $have }/{ $wanted } tasdiq)
    <code>{ $txid }</code>
adm-sheet-payment-not =
    💤 { $amount } hisobga olinmaydi: yoʻqolgan, almashtirilgan yoki juda kichik
    <code>{ $txid }</code>
adm-sheet-payments-more =
    { $count ->
        [one] va yana { $count } ta toʻlov
       *[other] va yana { $count } ta toʻlov
    }
adm-sheet-letter-customer = 💬 { $at }, mijoz: <i>{ $snippet }</i>
adm-sheet-letter-shop = ✍ { $at }, doʻkon: <i>{ $snippet }</i>
adm-sheet-journal = <b>Jurnal</b>
adm-sheet-deed = { $at } · <code>{ $action }</code> · { $by }
adm-sheet-deed-why = { $at } · <code>{ $action }</code> · { $by }: { $reason }

## Orders, and looking for something

adm-orders-to-ship =
    { $count ->
        [one] 📦 <b>Joʻnatish kerak:</b> { $count } ta buyurtma
       *[other] 📦 <b>Joʻnatish kerak:</b> { $count } ta buyurtma
    }
adm-orders-unpaid =
    { $count ->
        [one] 🕐 <b>Toʻlanmagan:</b> { $count } ta buyurtma
       *[other] 🕐 <b>Toʻlanmagan:</b> { $count } ta buyurtma
    }
adm-orders-late =
    { $count ->
        [one] 🕓 <b>Kechikkan pul:</b> { $count } ta buyurtma
       *[other] 🕓 <b>Kechikkan pul:</b> { $count } ta buyurtma
    }
adm-orders-all =
    { $count ->
        [one] 🗂 <b>Hammasi:</b> { $count } ta buyurtma
       *[other] 🗂 <b>Hammasi:</b> { $count } ta buyurtma
    }
adm-orders-none = Bu yerda hech narsa yoʻq.
adm-no-order = Buyurtma { $order } mavjud emas.
adm-found =
    { $count ->
        [one] 🔎 <b>{ $count } ta natija</b>, qidirilgan: { $query }
       *[other] 🔎 <b>{ $count } ta natija</b>, qidirilgan: { $query }
    }
adm-found-some = 🔎 <b>Birinchi natijalar</b>, qidirilgan: { $query }. Kamroq natija uchun toʻliqroq yozing.
adm-found-nothing =
    🔎 <b>Hech narsa topilmadi</b>, qidirilgan: { $query }
    Qayerdan qidirildi: buyurtma raqami (1042 yoki #1042), manzil, tranzaksiya, @user, ism, Telegram ID raqami.

## Looking after orders, shipping

adm-take-over-ask =
    🔁 <b>Buyurtma #{ $order } sizga oʻtsinmi?</b>
    U hozir { $who } zimmasida, qachondan beri: { $since }.

    Nima boʻladi: u sizga oʻtadi va bu hammaning kartochkasida koʻrinadi. { $who } alohida xabar olmaydi. Uni ikki kishi qadoqlamasligi uchun oʻzaro gaplashib oling.
adm-taken-over = 🙋 <b>Buyurtma #{ $order } endi sizning zimmangizda.</b>

adm-ship-ask =
    ✅ <b>Buyurtma #{ $order } joʻnatilgan deb belgilansinmi?</b>
adm-ship-parcel = Posilka: { $name } · <code>{ $number }</code>
adm-ship-number = Posilka: <code>{ $number }</code>
adm-ship-carrier = Posilka: { $name }, raqamsiz
adm-ship-bare = Hali kuzatuv raqami yoʻq. Avval uni qoʻshing yoki usiz joʻnating.
adm-ship-effects =
    Nima boʻladi:
    • Mijozga bir daqiqada tashuvchi va raqam bilan xabar beriladi.
    • Ungacha Ortga qaytarish tugmasi bilan buni bekor qilishingiz mumkin.
    • Pul oʻtkazilmaydi. Buyurtma mijoz olganda yoki biroz vaqtdan keyin oʻz-oʻzidan yakunlanadi.
adm-shipped =
    🚚 <b>Buyurtma #{ $order } joʻnatilgan deb belgilandi.</b>
    Mijozga bir daqiqada xabar beriladi. Ungacha Ortga qaytarish tugmasi buni bekor qiladi.
adm-shipped-told = 🚚 <b>Buyurtma #{ $order } joʻnatildi va mijozga xabar berildi.</b>
adm-unshipped = ↩ <b>Buyurtma #{ $order } joʻnatilmagan.</b> Mijozga hech narsa aytilmadi.
adm-tracking-ask =
    🏷 <b>Buyurtma #{ $order } uchun tashuvchi va raqam</b>
    Ikkalasini bitta xabarda yuboring, masalan:

    <code>DHL 00340434161094042557</code>

    Posilka allaqachon joʻnatilgan boʻlsa, raqam mijozga aytiladi. /cancel hammasini avvalgidek qoldiradi.
adm-tracking-bad = Iltimos, tashuvchi va raqamni bitta xabarda yuboring, masalan <code>DHL 00340434161094042557</code>; har biri koʻpi bilan { $count } ta belgi.
adm-tracking-set = 🏷 <b>Buyurtma #{ $order } uchun yozib qoʻyildi.</b>
adm-ship-usage = Buyurtma raqamini va bilsangiz, posilka raqamini yuboring: <code>/ship 1042 DHL 00340434161094042557</code>

## Letters

adm-message-ask =
    📨 <b>Buyurtma #{ $order } mijoziga yozish</b>
    { $who }

    Bitta xabar yuboring, masalan: <i>Posilkangiz ertaga yoʻlga chiqadi.</i>
    Bot uni buyurtma raqami bilan mijozga yetkazadi. /cancel – yubormasdan chiqish.
adm-reply-ask =
    📨 <b>Xabar yozish: { $who }</b>
    Bitta xabar yuboring; bot uni yetkazadi. /cancel – yubormasdan chiqish.
adm-letter-customer =
    💬 { $at }, mijoz:
    <blockquote>{ $text }</blockquote>
adm-letter-shop =
    ✍ { $at }, doʻkon:
    <blockquote>{ $text }</blockquote>
adm-letter-too-long = Xabar uzunligi 1 dan { $count } tagacha belgi boʻlishi kerak. Iltimos, uni qisqaroq qilib yoki boʻlib qayta yuboring.
adm-letter-sent = 📨 <b>Xabar yoʻlda, kimga: { $who }.</b>
adm-letter-waits = 📵 <b>Saqlab qoʻyildi, kimga: { $who }. Lekin yetib bormasligi mumkin:</b> hozir botning xabarlari unga yetib bormayapti. Boshqa yoʻl bilan ham urinib koʻring.
adm-no-person = { $person } raqamli odam yoʻq.

## Reasons, and what will happen

adm-ask-cancel =
    ❌ <b>Buyurtma #{ $order }: bekor qilish</b>
    Nima uchun? Sababini bitta xabarda yuboring, masalan: <i>mijoz soʻradi</i>. Uni hamkasblar va audit jurnali saqlaydi. Nima boʻlishini oldindan koʻrasiz.
adm-ask-settle =
    ✍ <b>Buyurtma #{ $order }: toʻlangan deb hisoblash</b>
    Nima uchun? Sababini bitta xabarda yuboring, masalan: <i>kassada naqd toʻlandi</i>. Uni audit jurnali saqlaydi. Nima boʻlishini oldindan koʻrasiz.
adm-ask-expire =
    ⌛ <b>Buyurtma #{ $order }: muddatini hozir tugatish</b>
    Nima uchun? Sababini bitta xabarda yuboring, masalan: <i>ikki marta buyurtma qilingan</i>. Uni audit jurnali saqlaydi. Nima boʻlishini oldindan koʻrasiz.
adm-ask-invalidate =
    🚫 <b>Buyurtma #{ $order }: toʻlanmagan deb hisoblash</b>
    Nima uchun? Sababini bitta xabarda yuboring, masalan: <i>xato bilan toʻlangan deb belgilangan</i>. Uni audit jurnali saqlaydi. Nima boʻlishini oldindan koʻrasiz.
adm-ask-credit =
    💰 <b>Buyurtma #{ $order }: kutayotgan pulni mijoz balansiga oʻtkazish</b>
    Nima uchun? Sababini bitta xabarda yuboring, masalan: <i>mijoz yana xarid qilmoqchi</i>. Uni audit jurnali saqlaydi. Nima boʻlishini oldindan koʻrasiz.
adm-ask-refund =
    ↩ <b>Buyurtma #{ $order }: kutayotgan pulni mijozga qaytarish</b>
    Nima uchun? Sababini bitta xabarda yuboring, masalan: <i>mijoz soʻradi</i>. Uni audit jurnali saqlaydi. Nima boʻlishini oldindan koʻrasiz.
adm-ask-block =
    ⛔ <b>Bloklash: { $who }</b>
    Nima uchun? Sababini bitta xabarda yuboring, masalan: <i>uchta yolgʻon daʼvo</i>. Uni hamkasblar va audit jurnali saqlaydi. Nima boʻlishini oldindan koʻrasiz.
adm-ask-pause =
    ⏸ <b>Butun savdoni toʻxtatib turish</b>
    Nima uchun? Sababini bitta xabarda yuboring, masalan: <i>dushanbagacha inventarizatsiya</i>. Buyurtma bermoqchi boʻlgan <b>mijozlar uni oʻqiydi</b>. Nima boʻlishini oldindan koʻrasiz.
adm-reason-bad = Sabab uzunligi 1 dan { $count } tagacha belgi boʻlishi kerak. Iltimos, uni qayta yuboring.

adm-sure-reason = Sababi: <i>{ $reason }</i>
adm-sure-cancel-unpaid =
    ❌ <b>Buyurtma #{ $order } bekor qilinsinmi?</b>
    • Pul: hali kelmagan. Keyinroq kelsa, qarorni kutadi.
    • Mahsulotlar: darhol yana sotuvga chiqadi.
    • Mijozga bekor qilingani aytiladi, hamkasblaringizga sababi bilan xabar beriladi.
adm-sure-cancel-seen =
    ❌ <b>Buyurtma #{ $order } bekor qilinsinmi?</b>
    • Pul: { $received } koʻrindi. Tasdiqlanganda u qarorni kutadi: balans yoki pulni qaytarish.
    • Mahsulotlar: darhol yana sotuvga chiqadi.
    • Mijozga bekor qilingani aytiladi, hamkasblaringizga sababi bilan xabar beriladi.
adm-sure-cancel-paid =
    ❌ <b>Toʻlangan buyurtma #{ $order } bekor qilinsinmi?</b>
    • Pul: <b>{ $amount }</b> mijozga qaytarilishi kerak. Uni hamyoningizdan yuborasiz. Buning uchun toʻlangan komissiya qaytarib olinadi.
    • Mahsulotlar: yana sotuvga chiqadi. Allaqachon topshirilgan narsani bekor qilib boʻlmaydi.
    • Mijozga bekor qilingani va qancha qaytarilishi aytiladi, hamkasblaringizga sababi bilan xabar beriladi.
adm-sure-cancel-unsettled =
    ❌ <b>Buyurtma #{ $order } bekor qilinsinmi?</b>
    • Pul: toʻlov hozir hisobga olinmaydi, shuning uchun bu bilan pul qaytarish majburiyati paydo boʻlmaydi. Qaytib kelgan pul qarorni kutadi.
    • Mahsulotlar: yana sotuvga chiqadi. Allaqachon topshirilgan narsani bekor qilib boʻlmaydi.
    • Mijozga bekor qilingani aytiladi, hamkasblaringizga sababi bilan xabar beriladi.
adm-sure-settle =
    ✍ <b>Buyurtma #{ $order } toʻlangan deb hisoblansinmi?</b>
    • Pul: jami { $total }, shundan zanjirda isbotlangani { $proved }. Qolgan <b>{ $missing }</b> isbotlanmagan deb yoziladi va hisob-faktura belgilanganicha qoladi.
    • Mahsulotlar: sotilgan boʻladi. Kodlar va fayllar oʻz-oʻzidan topshiriladi; posilka sizni kutadi.
    • Mijozga buyurtma toʻlangani aytiladi. Uni taklif qilgan kishi komissiya oladi.
adm-sure-settle-expired =
    ✍ <b>Muddati tugagan buyurtma #{ $order } toʻlangan deb hisoblansinmi?</b>
    • Pul: jami { $total }, shundan zanjirda isbotlangani { $proved }. Qolgan <b>{ $missing }</b> isbotlanmagan deb yoziladi va hisob-faktura belgilanganicha qoladi.
    • Mahsulotlar: sotuvdan yana olinadi. Hammasi boʻlmasa, hech narsa qilinmaydi.
    • Mijozga buyurtma toʻlangani aytiladi. Uni taklif qilgan kishi komissiya oladi.
adm-sure-expire =
    ⌛ <b>Buyurtma #{ $order } muddati hozir tugatilsinmi?</b>
    • Pul: olinmaydi. Keyin kelgan pul kechikkan boʻladi: yetarli boʻlsa va mahsulotlar hali bor boʻlsa, buyurtmani toʻlaydi, aks holda qarorni kutadi.
    • Mahsulotlar: darhol yana sotuvga chiqadi.
    • Mijozga buyurtma yopilgani aytiladi va unga oʻtgan muddat yozilmaydi. Hamkasblaringizga xabar beriladi.
adm-sure-expire-seen =
    ⌛ <b>Buyurtma #{ $order } muddati hozir tugatilsinmi?</b>
    • Pul: { $received } koʻrindi. Tasdiqlanganda yetarli boʻlsa va mahsulotlar hali bor boʻlsa, buyurtmani toʻlaydi, aks holda qarorni kutadi.
    • Mahsulotlar: darhol yana sotuvga chiqadi.
    • Mijozga buyurtma yopilgani aytiladi va unga oʻtgan muddat yozilmaydi. Hamkasblaringizga xabar beriladi.
adm-sure-invalidate =
    🚫 <b>Buyurtma #{ $order } toʻlanmagan deb hisoblansinmi?</b>
    • Pul: { $total } summadagi savdo bekor qilinadi. Haqiqatan kelgan pul yana qarorni kutadi. Buning uchun toʻlangan komissiya qaytarib olinadi.
    • Mahsulotlar: buyurtma toʻxtatib turiladi. Undan hech narsa joʻnatilmaydi.
    • Mijozga xabar berilmaydi. Unga oʻzingiz yozing.
adm-sure-invalidate-left =
    🚫 <b>Mahsulotlari topshirilgan buyurtma #{ $order } toʻlanmagan deb hisoblansinmi?</b>
    • Pul: { $total } summadagi savdo bekor qilinadi. Haqiqatan kelgan pul yana qarorni kutadi. Buning uchun toʻlangan komissiya qaytarib olinadi.
    • Mahsulotlar: ular ketgan. Buyurtma toʻlovi ortga ketgan deb belgilanadi.
    • Mijozga xabar berilmaydi. Unga oʻzingiz yozing.
adm-sure-credit =
    💰 <b>Buyurtma #{ $order } boʻyicha { $amount } mijoz balansiga oʻtkazilsinmi?</b>
    • Pul: endi u sizniki, mijoz balansi esa oʻsha paytdagi kurs boʻyicha uning qiymatiga oshadi. Avval uning qarzi qoplanadi.
    • Mahsulotlar: hech narsa oʻzgarmaydi.
    • Mijozga balansida qancha borligi aytiladi.
adm-sure-refund =
    ↩ <b>Buyurtma #{ $order } boʻyicha { $amount } mijozga qaytarilsinmi?</b>
    • Pul: qaytarish uchun ajratiladi. Kassada kalitlar yoʻq: pulni hamyoningizdan oʻzingiz yuborasiz.
    • Mahsulotlar: hech narsa oʻzgarmaydi.
    • Mijozga pul unga qaytarilishi aytiladi.
adm-sure-block =
    ⛔ <b>{ $who } bloklansinmi?</b>
    • Kimdir blokdan chiqarmaguncha u boshqa buyurtma bera olmaydi.
    • Mavjud buyurtmalar va pullar oʻz yoʻlida davom etadi. Hech kimdan pul olinmaydi.
    • Unga xabar berilmaydi; buyurtma bermoqchi boʻlganda buni oʻqiydi.
adm-sure-pause =
    ⏸ <b>Butun savdo toʻxtatib turilsinmi?</b>
    • Kimdir davom ettirmaguncha doʻkon hech qanday yoʻl bilan yangi buyurtma qabul qilmaydi.
    • Ochiq hisob-fakturalar davom etadi: toʻlangan mahsulotlar topshiriladi.
    • Buyurtma bermoqchi boʻlgan mijozlar sababni oʻqiydi. Hamkasblaringizga ham sababi bilan xabar beriladi.

## What needs a decision

adm-review =
    { $count ->
        [one] ⚖ <b>{ $count } ta holat qarorni kutmoqda</b>
       *[other] ⚖ <b>{ $count } ta holat qarorni kutmoqda</b>
    }
adm-review-none = ⚖ Qarorni kutayotgan narsa yoʻq.
adm-review-next = <i>Keyingi qadam: hammasini koʻrish uchun buyurtmani yoki nima boʻlishi kerakligini bosing. Har biri bajarilishidan oldin yana soʻraydi.</i>
adm-why-partial = 🟡 <b>#{ $order }</b> · muddatgacha { $amount } keldi, qolgani kelmadi · { $at }
adm-why-late = 🕓 <b>#{ $order }</b> · { $amount } muddat tugagandan keyin keldi · { $at }
adm-why-over = ➕ <b>#{ $order }</b> · soʻralganidan { $amount } koʻp · { $at }
adm-why-reorged = ⚠️ <b>#{ $order }</b> · toʻlovining bloki zanjirdan chiqib ketdi · { $at }
adm-why-clawed = 🔴 <b>#{ $order }</b> · mahsulot topshirilgach, { $amount } yoʻqoldi · { $at }
adm-why-failed = 📪 <b>#{ $order }</b> · mahsulotlari mijozga yetib bormadi · { $at }
adm-why-refund = ↩ <b>#{ $order }</b> · { $amount } qaytarilishi kerak · { $at }
adm-why-held = ⏸ <b>#{ $order }</b> · toʻxtatib turilgan · { $at }

## Answers to a press

adm-language-set = Tayyor: endi oʻzbekcha.
adm-claimed-now = U endi sizning zimmangizda. Buni boshqalar ham koʻradi.
adm-yours-already = U allaqachon sizning zimmangizda.
adm-nobodys = U hech kimning zimmasida emas. Kartochkasida Zimmamga olish tugmasini bosing.
adm-taken-over-now = U endi sizning zimmangizda.
adm-released = U endi hech kimning zimmasida emas.
adm-shipped-now = Joʻnatilgan deb belgilandi. Mijozga bir daqiqada xabar beriladi.
adm-undone = Ortga qaytarildi. Mijozga hech narsa aytilmadi.
adm-cannot-order = Bunday buyurtma yoʻq.
adm-cannot-stage =
    { $stage ->
        [created] Buni qilib boʻlmaydi: buyurtma hali toʻlanmagan. Hech narsa oʻzgarmadi.
        [paid] Buni qilib boʻlmaydi: buyurtma toʻlangan. Hech narsa oʻzgarmadi.
        [shipped] Buni qilib boʻlmaydi: buyurtma allaqachon joʻnatilgan. Hech narsa oʻzgarmadi.
        [completed] Buni qilib boʻlmaydi: buyurtma yakunlangan. Hech narsa oʻzgarmadi.
        [cancelled] Buni qilib boʻlmaydi: buyurtma bekor qilingan. Hech narsa oʻzgarmadi.
       *[expired] Buni qilib boʻlmaydi: buyurtma muddati tugagan. Hech narsa oʻzgarmadi.
    }
adm-cannot-status =
    { $status ->
        [new] Buni qilib boʻlmaydi: buyurtma hali toʻlovni kutmoqda. Hech narsa oʻzgarmadi.
        [processing] Buni qilib boʻlmaydi: pul koʻrindi va tasdiqlarni kutmoqda. Hech narsa oʻzgarmadi.
        [settled] Buni qilib boʻlmaydi: buyurtma toʻlangan. Hech narsa oʻzgarmadi.
        [expired] Buni qilib boʻlmaydi: buyurtma muddati tugagan. Hech narsa oʻzgarmadi.
        [invalid] Buni qilib boʻlmaydi: toʻlovi endi hisobga olinmaydi. Hech narsa oʻzgarmadi.
       *[cancelled] Buni qilib boʻlmaydi: buyurtma bekor qilingan. Hech narsa oʻzgarmadi.
    }
adm-cannot-hold = Buyurtma toʻxtatib turilgan, undan hech narsa joʻnatilmaydi. Sababi kartochkasida. Hech narsa oʻzgarmadi.
adm-cannot-nothing-to-ship = Bu buyurtmada qoʻlda joʻnatiladigan narsa yoʻq: uni kassa topshiradi. Hech narsa oʻzgarmadi.
adm-cannot-claimed = Bu buyurtma { $who } zimmasida. Hech narsa oʻzgarmadi.
adm-cannot-not-yours = Bu buyurtma sizning zimmangizda emas. Hech narsa oʻzgarmadi.
adm-cannot-undo = Kech boʻldi: mijozga xabar berilgan. Hech narsa oʻzgarmadi.
adm-cannot-tracking = Bu tashuvchi yoki raqam uchun juda uzun. Hech narsa oʻzgarmadi.
adm-cannot-seen = Bu buyurtma uchun pul koʻrindi. Hech narsa oʻzgarmadi.
adm-cannot-handed-over = Mahsulotlari allaqachon topshirilgan, shuning uchun uni bekor qilib boʻlmaydi. Hech narsa oʻzgarmadi.
adm-cannot-sold-out = Mahsulotlari tugagan, shuning uchun uni toʻlangan deb hisoblab boʻlmaydi: pulni balansga oʻtkazing yoki qaytaring. Hech narsa oʻzgarmadi.
adm-cannot-nothing-waits = Bu buyurtmada qarorni kutayotgan pul yoʻq. Hech narsa oʻzgarmadi.
adm-cannot-rate = Balansga oʻtkazish uchun yangi kurs yoʻq. Bir daqiqadan keyin urinib koʻring. Hech narsa oʻzgarmadi.
adm-cannot-nobody = Pulni kimning balansiga oʻtkazish nomaʼlum. Hech narsa oʻzgarmadi.
adm-cannot-refund-owed = Bu buyurtma bekor qilingan va uning puli allaqachon qaytarilishi kerak deb yozilgan. Hech narsa oʻzgarmadi.
adm-cannot-reason = Sabab kerak. Hech narsa oʻzgarmadi.
adm-cannot-person = Bunday odam yoʻq. Hech narsa oʻzgarmadi.
adm-cannot-block-again = Bu odam allaqachon bloklangan. Hech narsa oʻzgarmadi.
adm-cannot-unblock = Bu odam bloklanmagan. Hech narsa oʻzgarmadi.
adm-cannot-pardon = Kechiradigan narsa yoʻq. Hech narsa oʻzgarmadi.
adm-cannot-role = Uning roli allaqachon shunday. Hech narsa oʻzgarmadi.
adm-cannot-pause-again = Savdo allaqachon toʻxtatib turilgan. Hech narsa oʻzgarmadi.
adm-moved-on = Sizdan soʻralgandan beri holat oʻzgardi, shuning uchun hech narsa qilinmadi. Mana hozirgi holat.
adm-discarded = Hech narsa qilinmadi.
adm-done-cancel = Buyurtma bekor qilindi.
adm-done-settle = Buyurtma toʻlangan deb hisoblandi.
adm-done-expire = Buyurtma muddati tugadi. Uning mahsulotlari yana sotuvda.
adm-done-invalidate = Buyurtma toʻlanmagan deb hisoblandi.
adm-done-credit = Pul mijoz balansida.
adm-done-refund = Pul qaytarish yozib qoʻyildi. Uni hamyoningizdan yuboring.
adm-done-block = Bloklandi.
adm-done-pause = Savdo toʻxtatib turildi.
adm-rechecked = Maʼlum narsalar qayta baholandi, zanjir hozir tekshirilmoqda. Biror narsa topilsa, kartochka oʻzgaradi.
adm-recheck-refused = Bu buyurtmaning manzili hisobdan kelib chiqadigan manzil emas. Unga ishonmang: maʼlumotlar bazasini kimdir oʻzgartirgan boʻlishi mumkin.

## Buttons

adm-to-ship-btn = 📦 Joʻnatish kerak
adm-to-ship-count-btn = 📦 Joʻnatish kerak ({ $count })
adm-unpaid-btn = 🕐 Toʻlanmagan
adm-late-btn = 🕓 Kechikkan
adm-all-btn = 🗂 Barcha buyurtmalar
adm-review-btn = ⚖ Koʻrib chiqish
adm-review-count-btn = ⚖ Koʻrib chiqish ({ $count })
adm-stock-btn = 🏷 Zaxira
adm-people-btn = 👥 Odamlar
adm-rates-btn = 💱 Kurslar
adm-watchers-btn = 🛰 Kuzatuvchilar
adm-health-btn = 🩺 Tizim holati
adm-stats-btn = 📊 Raqamlar
adm-broadcasts-btn = 📣 Xabarnomalar
adm-notify-btn = 🔔 Xabarlar
adm-roles-btn = 👔 Rollar
adm-language-btn = 🌍 Til
adm-pause-btn = ⏸ Savdoni toʻxtatib turish
adm-resume-btn = ▶ Savdoni davom ettirish

adm-claim-btn = 🙋 Zimmamga olish
adm-details-btn = 📋 Batafsil
adm-card-btn = 🗃 Kartochka
adm-shipped-btn = ✅ Joʻnatildi
adm-handed-btn = ✅ Topshirildi
adm-tracking-btn = 🏷 Kuzatuv raqami
adm-message-btn = 📨 Xabar yozish
adm-reply-btn = 📨 Javob berish
adm-cancel-btn = ❌ Bekor qilish
adm-take-over-btn = 🔁 Oʻzimga oʻtkazish
adm-take-over-yes-btn = 🔁 Ha, menga oʻtsin
adm-release-btn = 👋 Zimmamdan olish
adm-ship-yes-btn = ✅ Ha, joʻnatildi
adm-undo-btn = ↩ Ortga qaytarish
adm-settle-btn = ✍ Toʻlangan deb hisoblash
adm-expire-btn = ⌛ Muddatini hozir tugatish
adm-invalidate-btn = 🚫 Toʻlanmagan
adm-credit-btn = 💰 Balansga
adm-refund-btn = ↩ Pulni qaytarish
adm-recheck-btn = 🔄 Qayta tekshirish
adm-customer-btn = 👤 Mijoz
adm-order-btn = 📋 #{ $order }
adm-product-btn = 🏷 Mahsulot
adm-do-btn = ✅ Ha, bajarilsin
adm-discard-btn = ✖ Yoʻq, qolsin

adm-row-created-btn = 🕐 #{ $order } · { $total } · { $who }
adm-row-paid-btn = 🟢 #{ $order } · { $total } · { $who }
adm-row-claimed-btn = 🙋 #{ $order } · { $total } · { $who }
adm-row-held-btn = ⏸ #{ $order } · { $total } · { $who }
adm-row-clawed-btn = 🔴 #{ $order } · { $total } · { $who }
adm-row-shipped-btn = 🚚 #{ $order } · { $total } · { $who }
adm-row-completed-btn = ✅ #{ $order } · { $total } · { $who }
adm-row-cancelled-btn = ❌ #{ $order } · { $total } · { $who }
adm-row-expired-btn = ⌛ #{ $order } · { $total } · { $who }
adm-row-person-btn = 👤 { $who }

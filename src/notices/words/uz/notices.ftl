# What notices say, in Telegram's HTML: only <b>, <code> and <blockquote>, and & is written
# &amp;. Values that people copy stand in <code>, what people wrote in <blockquote>. Facts
# arrive escaped. These need not be given, and their line is then left out: { $time },
# { $carrier }, { $tracking }, and the { $order } of a letter.

## To admins

order-created =
    <b>Yangi buyurtma { $order }</b>
    { $items }
    Jami: { $total }

    Mijoz: { $who }
    Vaqt: { $time }

    Keyingi qadam: hozircha yoʻq. Buyurtma toʻlovni kutmoqda. Toʻlanganda yoki muddati tugaganda sizga xabar beriladi.

order-paid =
    <b>Buyurtma { $order } toʻlandi</b>
    { $items }
    Jami: { $total }
    Qabul qilindi: <code>{ $coins }</code>

    Mijoz: { $who }
    Vaqt: { $time }

    Keyingi qadam: Uni joʻnating va joʻnatilgan deb belgilang. Kodlar va fayllar oʻz-oʻzidan topshiriladi.

order-expired =
    <b>Buyurtma { $order } oʻz vaqtida toʻlanmadi</b>
    Jami: { $total }
    Mijoz: { $who }

    Uning mahsulotlari yana sotuvda. Hech narsa qilish shart emas.

order-cancelled =
    <b>Buyurtma { $order } bekor qilindi</b>
    Kim tomonidan: { $by }
    Sababi: { $reason }

    Uning mahsulotlari yana sotuvda. Agar pul qaytarilishi kerak boʻlsa, summasi boshqa xabarda aytiladi.

refund-owed =
    <b>Buyurtma { $order } uchun pul qaytarilishi kerak</b>
    Summa: <code>{ $amount }</code>

    Buyurtma toʻlangan, keyin bekor qilingan. Keyingi qadam: pulni hamyoningizdan qaytaring va uni yuborilgan deb belgilang.

money-waiting =
    <b>Buyurtma { $order } boʻyicha pul kutib turibdi</b>
    Summa: <code>{ $amount }</code>
    Qiymati: { $worth }

    Pul qisman, kechikib yoki ortiqcha keldi. Muddat: { $until }. Oʻshanda u mijozning balansiga oʻtadi, agar ungacha qaytarish soʻralmasa.

money-unknown =
    <b>Hech qaysi hisob-fakturaga tegishli boʻlmagan pul keldi</b>
    Summa: <code>{ $amount }</code>
    Manzil: <code>{ $address }</code>

    Bu manzil shu kassaning { $coin } hisobiga tegishli. Kimniki ekanini aytmaguningizcha pul nomaʼlum deb yozib qoʻyiladi.

payment-reorged =
    <b>Buyurtma { $order } toʻlovi shubha ostida</b>
    Summa: <code>{ $amount }</code>
    Tranzaksiya: <code>{ $txid }</code>

    Uning bloki zanjirdan chiqib ketdi. Hozir buyurtmani joʻnatmang. Toʻlov qaytganda yoki yoʻqolganda sizga xabar beriladi.

payment-back =
    <b>Buyurtma { $order } toʻlovi qaytdi</b>
    Summa: <code>{ $amount }</code>
    Tranzaksiya: <code>{ $txid }</code>

    U yana blokda. Toʻlov tasdiqlari toʻlganda buyurtma davom etadi.

sale-fell =
    <b>Buyurtma { $order } savdosi bekor boʻldi</b>
    Jami: { $total }

    Toʻlov zanjirdan yoʻqoldi, shuning uchun buyurtma endi toʻlanmagan. Uni joʻnatmang. Pul qaytsa, sizga xabar beriladi.

clawed-back =
    <b>Buyurtma { $order } toʻlovi yoʻqoldi, mahsulot esa topshirilgan</b>
    Jami: { $total }
    Mijoz: { $who }

    Savdo oʻz kuchida qoladi. Bu summa endi mijozning qarzi, uning keyingi tushumi avval shuni qoplaydi. Keyingi qadam: mijozga yozing.

address-refused =
    <b>{ $coin }: manzil rad etildi</b>
    Indeks: { $index }
    Kim uchun: { $order }

    Maʼlumotlar bazasidagi manzil hisobdan kelib chiqadigan manzil emas. U koʻrsatilmaydi va unga kelgan pul hisobga olinmaydi. Keyingi qadam: bazani kim oʻzgartirganini aniqlang.

index-burnt =
    <b>{ $coin }: hech kimga koʻrsatilmagan manzilga pul keldi</b>
    Indeks: { $index }
    Summa: <code>{ $amount }</code>

    Boshqa hamyon shu hisobning manzillarini tarqatmoqda. Bu indeks endi ishlatilmaydi. Keyingi qadam: kassaga alohida hisob bering.

index-gap =
    <b>{ $coin }: manzillar oʻtkazib yuborildi</b>
    { $from } indeksdan { $to } indeksgacha

    Maʼlumotlar bazasi manzil belgisidan eski, zaxira nusxa tiklangandagi kabi. Bu manzillar kuzatiladi va hech qachon berilmaydi. Keyingi qadam: toʻgʻri nusxa tiklanganini tekshiring.

account-changed =
    <b>{ $coin }: quyidagi hisob kaliti amalda</b>
    Barmoq izi: <code>{ $fingerprint }</code>
    Birinchi manzil: <code>{ $address }</code>

    Keyingi qadam: ikkalasini hamyoningiz bilan solishtiring. Bu kalitni sizlardan hech kim oʻrnatmagan boʻlsa, kassani toʻxtating.

watcher-behind =
    <b>{ $coin }: zanjir koʻrinmayapti</b>
    Qachondan beri: { $since }
    Sababi: { $why }

    U yana koʻringuncha birorta { $coin } toʻlovi hisobga olinmaydi va toʻlov yoʻqligi uchun hech bir hisob-faktura muddati tugamaydi. U qaytganda sizga xabar beriladi.

watcher-recovered =
    <b>{ $coin }: zanjir yana koʻrinmoqda</b>
    U { $since } dan beri koʻrinmagan edi. Shu orada toʻlanganlar endi hisobga olinadi. Hech narsa qilish shart emas.

rates-stale =
    <b>{ $coin }: yangi kurs yoʻq</b>
    Sababi: { $why }

    Kurslar yana kelguncha { $coin } boʻyicha yangi summalar berilmaydi. Ochiq hisob-fakturalar davom etadi.

stock-low =
    <b>Oz qoldi: { $product }</b>
    { $free ->
        [0] Boʻsh dona yoʻq.
        [one] { $free } dona boʻsh.
       *[other] { $free } dona boʻsh.
    }
    Keyingi qadam: zaxirani toʻldiring yoki mahsulotni sotuvdan oling.

support-message =
    <b>Mijoz yozdi</b>
    Kimdan: { $who }
    Qaysi buyurtma haqida: { $order }
    <blockquote>{ $text }</blockquote>
    Keyingi qadam: quyidagi tugma orqali javob bering. Bot javobingizni mijozga yetkazadi.

delivery-failed =
    <b>Buyurtma { $order } mahsulotlari yetib bormadi</b>
    Mijoz: { $who }
    Sababi: { $reason }

    Buyurtma toʻlangan va mahsulotlar unga tegishli boʻlib qoladi: mijoz ularni buyurtmadan yoki toʻlov sahifasidan olishi mumkin. Keyingi qadam: mijoz bilan boshqa yoʻl orqali bogʻlanib, buni ayting.

sales-paused =
    <b>Savdo toʻxtatib turildi</b>
    Kim tomonidan: { $by }
    Sababi: { $reason }

    Yangi buyurtmalar qabul qilinmaydi. Ochiq hisob-fakturalar davom etadi va toʻlangan mahsulotlar topshiriladi. Keyingi qadam: sabab bartaraf boʻlganda savdoni davom ettiring.

sales-resumed =
    <b>Savdo davom etmoqda</b>
    Kim tomonidan: { $by }

    Yangi buyurtmalar yana qabul qilinadi. Hech narsa qilish shart emas.

trial =
    <b>Sinov xabari</b>
    { $text }

    Xabar yetib keldi. Hech narsa qilish shart emas.

## To customers

payment-seen =
    Buyurtma { $order } uchun <code>{ $amount }</code> toʻlovingiz koʻrindi.
    { $wanted ->
        [one] Unga { $wanted } ta tasdiq kerak. Ungacha mahsulotlaringiz saqlab turiladi.
       *[other] Unga { $wanted } ta tasdiq kerak. Ungacha mahsulotlaringiz saqlab turiladi.
    }
    Boshqa hech narsa qilish shart emas. Buyurtma toʻlanganda sizga xabar beriladi.

payment-dropped =
    Buyurtma { $order } uchun <code>{ $amount }</code> toʻlovi tasdiqlanmasdan yoʻqoldi.
    Balki hamyoningiz uni almashtirgan yoki qaytarib olgandir. Iltimos, toʻlov sahifasiga qarang: unda yana qancha va qachongacha toʻlash kerakligi yozilgan.

part-received =
    Buyurtma { $order } uchun pulning bir qismi keldi: { $received }.
    Yana { $missing } yetishmayapti. Iltimos, qolganini ushbu vaqtgacha yuboring: { $until }. Aniq summa toʻlov sahifasida.

paid =
    Rahmat. Buyurtma { $order } toʻlandi: { $total }.
    Kodlar va fayllar siz uchun tayyor. Posilka joʻnatilganda sizga xabar beriladi.

expired =
    Buyurtma { $order } oʻz vaqtida toʻlanmadi va yopildi. Uning mahsulotlari yana sotuvda.
    Iltimos, endi uning manziliga hech narsa yubormang. Qaytadan buyurtma berishingiz mumkin.

expired-part =
    Buyurtma { $order } yopildi: { $received } keldi, qolgani oʻz vaqtida kelmadi.
    Pulingiz yoʻqolmadi. U tasdiqlanganda, undan qanday foydalanish mumkinligi sizga aytiladi.

late-seen =
    Buyurtma { $order } yopilgandan keyin <code>{ $amount }</code> koʻrindi.
    Pul tasdiqlanganda yetarli boʻlsa va mahsulotlar hali bor boʻlsa, buyurtma baribir toʻlangan hisoblanadi. Aks holda uni balansda qoldirishingiz yoki qaytarib olishingiz mumkin.

paid-late =
    Toʻlovingiz kechikdi, lekin yetarli boʻldi. Buyurtma { $order } toʻlandi: { $total }.
    Kodlar va fayllar siz uchun tayyor. Posilka joʻnatilganda sizga xabar beriladi.

choose =
    Buyurtma { $order } boʻyicha <code>{ $amount }</code> kutib turibdi, qiymati { $worth }.
    Muddat: { $until }. Oʻshanda u balansingizga oʻtadi. Pulni qaytarib olmoqchi boʻlsangiz, ungacha doʻkondan qaytarishni soʻrang.

credited =
    Buyurtma { $order } boʻyicha { $amount } endi balansingizda. U bilan keyingi buyurtmangizni toʻlashingiz mumkin.

refund-noted =
    Buyurtma { $order } boʻyicha <code>{ $amount }</code> sizga qaytarish uchun ajratildi.
    Doʻkon uni yuboradi. Sizdan manzil kerak boʻlsa, soʻraydi.

cancelled =
    Buyurtma { $order } bekor qilindi. Iltimos, endi uning manziliga hech narsa yubormang.
    Agar pul allaqachon kelgan boʻlsa, u bilan nima boʻlishi sizga aytiladi.

unpaid =
    Buyurtma { $order } toʻlovi zanjirdan chiqib ketdi. Buyurtma ({ $total }) endi toʻlanmagan.
    Toʻlov qaytsa, buyurtma yana toʻlangan boʻladi. Agar uni oʻzingiz qaytarib olmagan boʻlsangiz, doʻkon bilan bogʻlaning.

goods =
    Buyurtma { $order } boʻyicha mahsulotlaringiz shu yerda.
    Ularni istalgan vaqtda buyurtmadan yana olishingiz mumkin. Kodlarni hech kimga bermang: kod kimda boʻlsa, undan oʻsha foydalana oladi.

expires-soon =
    Buyurtma { $order } toʻlov vaqti tugay deb qoldi. Muddat: { $until }. Yana { $missing } yetishmayapti.
    Agar pulni allaqachon yuborgan boʻlsangiz, hech narsa qilish shart emas. Koʻproq vaqt kerak boʻlsa, yana 15 daqiqa oling: unda kurs yangilanadi, summa ham oʻzgaradi.

shipped =
    Buyurtma { $order } yoʻlga chiqdi.
    Tashuvchi: { $carrier }
    Kuzatuv raqami: <code>{ $tracking }</code>

    Yetib kelganda, iltimos, uni olingan deb belgilang.

tracking =
    Endi buyurtma { $order } posilkasini ushbu raqam bilan kuzatish mumkin. Avvalgi raqam endi amal qilmaydi.
    Tashuvchi: { $carrier }
    Kuzatuv raqami: <code>{ $tracking }</code>

    Yetib kelganda, iltimos, uni olingan deb belgilang.

completed =
    Buyurtma { $order } yakunlandi. Xaridingiz uchun rahmat.
    Biror narsa joyida boʻlmasa, iltimos, doʻkonga yozing: /support

support-reply =
    <b>Doʻkon sizga yozdi</b>
    Qaysi buyurtma haqida: { $order }
    <blockquote>{ $text }</blockquote>
    Quyidagi tugma yoki /support orqali javob berishingiz mumkin.

back-in-stock =
    <b>{ $product }</b> yana sotuvda. Siz bu haqda xabar berishni soʻragan edingiz.
    Buyurtma bermaguningizcha u siz uchun saqlab turilmaydi.

broadcast =
    { $text }

    Bu xabarni yangiliklarga obuna boʻlganingiz uchun oldingiz. Ularni /settings orqali oʻchirishingiz mumkin.

referral-joined =
    { $name } taklifingiz bilan doʻkonga keldi.
    U buyurtma uchun toʻlaganda sizga komissiya yoziladi va xabar beriladi.

cooling-down =
    { $strikes ->
        [one] { $strikes } ta buyurtmangiz oʻz vaqtida toʻlanmadi.
       *[other] { $strikes } ta buyurtmangiz oʻz vaqtida toʻlanmadi.
    }
    Qayta buyurtma berish mumkin boʻlgan vaqt: { $until }. Tanaffus oʻz-oʻzidan tugaydi va bepul.

commission-earned =
    Siz taklif qilgan kishi toʻlov qildi. Sizga { $amount } komissiya yozildi.

commission-given =
    Toʻlovingiz sizni taklif qilgan kishiga { $amount } komissiya keltirdi. Buning uchun siz ortiqcha toʻlamadingiz.

commission-taken =
    Siz taklif qilgan kishining toʻlovi bekor boʻldi. Uning { $amount } komissiyasi qaytarib olindi.

# What the public pages say: plain text, which the pages escape.

pay-title = Toʻlov
pay-language = Til
pay-language-name = Oʻzbekcha
pay-refresh = Yangilash
pay-contact = Doʻkon bilan bogʻlanish
pay-not-found = Bunday sahifa yoʻq. Iltimos, havolani tekshiring yoki doʻkon bilan bogʻlaning.

## What to pay

pay-order = Buyurtma { $order }
pay-choose-coin = Kriptovalyutani tanlang
pay-amount = Summa
pay-send-exactly = Aynan shu summani yuboring
pay-address = Manzil
pay-qr-label = QR kod: { $amount } { $coin }, manzil: { $address }
pay-copy = Nusxalash
pay-copied = Nusxalandi
pay-open-wallet = Hamyonni ochish
pay-rate = Kurs: bir { $coin } uchun { $price }, manbalar: { $sources }
pay-fee-hint = Birjadan yuboryapsizmi? Aynan shu summa yetib kelishi uchun uning haqini qoʻshing.
pay-no-rate = Hozir yangi kurs yoʻq, shuning uchun summani aytib boʻlmaydi. Iltimos, bir necha daqiqadan keyin urinib koʻring yoki boshqa kriptovalyutani tanlang.
pay-no-coin = Bu summa uchun hech qanday kriptovalyuta taklif qilib boʻlmaydi. Iltimos, doʻkon bilan bogʻlaning.

## Until when

pay-expires =
    { $minutes ->
        [one] Toʻlov muddati: { $until } (taxminan { $minutes } daqiqa qoldi)
       *[other] Toʻlov muddati: { $until } (taxminan { $minutes } daqiqa qoldi)
    }
pay-extend = Yana 15 daqiqa
pay-extended = Sizda yana 15 daqiqa bor. Kurs yangi: iltimos, hozir koʻrsatilgan summani yuboring.
pay-cancel = Buyurtmani bekor qilish
pay-cancel-confirm = Bu buyurtma bekor qilinsinmi? Uning mahsulotlari boʻshatiladi va uni qayta ochib boʻlmaydi.

## How it stands

pay-status-new = Toʻlovingiz kutilmoqda
pay-status-processing =
    { $wanted ->
        [one] { $wanted } ta tasdiqdan { $have } tasi bor
       *[other] { $wanted } ta tasdiqdan { $have } tasi bor
    }
pay-status-settled = Toʻlandi. Rahmat.
pay-status-expired = Toʻlov vaqti tugadi. Iltimos, endi bu manzilga hech narsa yubormang.
pay-status-cancelled = Bekor qilindi. Iltimos, endi bu manzilga hech narsa yubormang.
pay-status-invalid = Toʻlov endi hisobga olinmaydi. Iltimos, doʻkon bilan bogʻlaning.
pay-status-partial = { $received } keldi, { $missing } yetishmayapti
pay-status-over = Soʻralgan summadan koʻproq keldi.
pay-status-late = Pul toʻlov vaqti tugagandan keyin keldi.
pay-status-reorged = Toʻlovning bloki zanjirdan chiqib ketdi. Doʻkon toʻlov yana blokka tushishini kutmoqda.
pay-steps-waiting = Toʻlov kutilmoqda
pay-steps-seen = Toʻlov koʻrindi
pay-steps-confirmed = Toʻlov tasdiqlandi
pay-steps-done = Tayyor
pay-received-total = Jami qabul qilindi
pay-choose-use = Bu yerda pul kutib turibdi. Muddat: { $until }. Ungacha doʻkondan qaytarishni soʻramasangiz, u balansga oʻtadi.
pay-explain-unconfirmed-btc = Tasdiqlanmagan toʻlovni hali almashtirish mumkin, shuning uchun doʻkon tasdiqlarni kutadi. Bitcoin taxminan har 10 daqiqada bitta blok topadi.
pay-explain-unconfirmed-ltc = Tasdiqlanmagan toʻlovni hali almashtirish mumkin, shuning uchun doʻkon tasdiqlarni kutadi. Litecoin taxminan har 2,5 daqiqada bitta blok topadi.

## What was bought

pay-goods = Xaridingiz
pay-reveal = Kodlarimni koʻrsatish
pay-reveal-warning = Kodlaringiz shu yerda bir marta koʻrsatiladi. Bu sahifadan chiqishdan oldin ularni nusxalab oling.
pay-revealed-before = Kodlaringiz avval koʻrsatilgan. Agar ularni koʻrmagan boʻlsangiz, doʻkon bilan bogʻlaning.
pay-files = Fayllaringiz
pay-files-ready = Fayllaringiz tayyor. Ularni shu yerdan istagancha saqlab olishingiz mumkin.
pay-files-later = Kodlaringiz koʻrsatilgandan keyin fayllaringizni shu yerdan saqlab olish mumkin.
pay-files-get = Fayllarimni olish
pay-file-get = Saqlash
pay-pickup = Olib ketish joyi
pay-pickup-unsaid = Doʻkon joyini hali aytmagan. Iltimos, borishdan oldin u bilan bogʻlaning.
pay-map = Xaritada koʻrsatish
pay-shipping = Yetkazib berish: { $option }

## Receipt

pay-receipt-title = Chek
pay-receipt-time = Toʻlangan vaqt: { $time }
pay-receipt-total = Jami: { $total }
pay-receipt-received = Qabul qilindi: { $amount }
pay-receipt-balance = Balansdan toʻlandi: { $amount }
pay-receipt-tolerated = Yetishmagan { $amount } kechildi
pay-receipt-credited = { $amount } balansingizga qoʻshildi
pay-receipt-refunded = { $amount } qaytarildi
pay-receipt-rounded = { $amount } yaxlitlash uchun olib qolindi

pay-back = Toʻlov sahifasiga qaytish
pay-qr-plain = Faqat manzilli QR kod
pay-qr-full = Summali QR kod
pay-open-hint = Hamyon ochilmasa, toʻlov sahifasidagi summa va manzilni nusxalang.
pay-payment-gone = Endi hisobga olinmaydi
pay-shipped = Joʻnatmangiz yoʻlda
pay-tracking = Kuzatuv raqami
pay-coin-refused = Bu toʻlov uchun { $coin } ishlatib boʻlmaydi. Iltimos, boshqa kriptovalyutani tanlang.
pay-changed = Bu endi mumkin emas. Iltimos, toʻlovning hozirgi holatini koʻring.
pay-foreign = Bu soʻrov boshqa sahifadan yuborilgan, shuning uchun hech narsa qilinmadi. Iltimos, toʻlov sahifasidagi tugmalardan foydalaning.
pay-address-refused = Bu manzilni koʻrsatib boʻlmaydi, chunki uni tekshirib boʻlmadi. Iltimos, hech narsa yubormang va doʻkon bilan bogʻlaning.
pay-broken = Bu yerda xatolik yuz berdi. Iltimos, bir daqiqadan keyin urinib koʻring yoki doʻkon bilan bogʻlaning.

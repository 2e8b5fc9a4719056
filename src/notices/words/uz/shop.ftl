# From the shelf to an order that waits for its money: the catalogue, the cart, checkout.
# Telegram's HTML, but for the words of buttons and of answers to a press, which are plain and
# stand at the end.

## The catalogue

shop-top =
    🛍 <b>{ $shop }</b>
    Nimani qidiryapsiz? Nom yonidagi raqam nechta borligini bildiradi.
shop-shelf = 🛍 <b>{ $shelf }</b>
shop-empty = 🛍 Hozir sotuvda hech narsa yoʻq. Iltimos, keyinroq yana kirib koʻring.

## A product

shop-product = <b>{ $product }</b>
shop-place = 📍 { $place }
shop-about = { $text }
shop-price = 💰 { $price }
shop-price-off = 💰 <s>{ $list }</s> { $price } −{ $percent }
shop-price-for = 🧮 { $count } tasi birga: { $price }
shop-price-for-off = 🧮 { $count } tasi birga: <s>{ $list }</s> { $price }
shop-left =
    { $free ->
        [one] 📦 { $free } ta qoldi
       *[other] 📦 { $free } ta qoldi
    }
shop-sold-out = ❌ <b>Tugagan.</b> Yana paydo boʻlganda sizga xabar berishimiz mumkin.
shop-in-cart = 🛒 Savatingizda: { $count }
shop-kind-codes = 🎁 <i>Bu kod. Toʻlovingiz tasdiqlanishi bilan u shu yerga oʻz-oʻzidan keladi.</i>
shop-kind-file = 📎 <i>Bu fayl. Toʻlovingiz tasdiqlanishi bilan u shu yerga oʻz-oʻzidan keladi.</i>
shop-kind-shipping = 🚚 <i>Bu posilka bilan keladi. Toʻlovingiz tasdiqlanganda uni qadoqlaymiz va yoʻlga chiqqanda sizga xabar beramiz.</i>
shop-kind-pickup = 📍 <i>Buni oʻzingiz olib ketasiz. Toʻlovingiz tasdiqlanishi bilan qayerdan va qachon olish shu yerda oʻz-oʻzidan aytiladi.</i>
shop-kind-booking = 📅 <i>Bu qabulga yozilish. Toʻlovingiz tasdiqlanganda doʻkon sizga qabul vaqti haqida yozadi.</i>

## The cart

cart-head = 🛒 <b>Savatingiz</b>
cart-empty = 🛒 Savatingiz boʻsh.
cart-line = { $count } × { $product }: { $price }
cart-line-off = { $count } × { $product }: <s>{ $list }</s> { $price }
cart-line-short =
    { $free ->
        [0] ⚠️ { $count } × { $product }: tugagan
        [one] ⚠️ { $count } × { $product }: faqat { $free } ta qoldi
       *[other] ⚠️ { $count } × { $product }: faqat { $free } ta qoldi
    }
cart-line-gone = ⚠️ <s>{ $count } × { $product }</s> endi sotilmaydi
cart-more =
    { $count ->
        [one] va yana { $count } ta mahsulot
       *[other] va yana { $count } ta mahsulot
    }
cart-subtotal = Oraliq jami: { $amount }
cart-discount = Chegirma: −{ $amount }
cart-shipping = Yetkazib berish, { $option }: { $amount }
cart-shipping-open = Yetkazib berish: rasmiylashtirishda tanlaysiz
cart-total = <b>Jami: { $total }</b>
cart-next =
    { $minutes ->
        [one] <i>Hozircha hech narsa saqlab qoʻyilmagan. Keyingi qadam: buyurtmani rasmiylashtiring. Tasdiqlaganingizdan keyin mahsulotlaringiz { $minutes } daqiqa saqlab turiladi.</i>
       *[other] <i>Hozircha hech narsa saqlab qoʻyilmagan. Keyingi qadam: buyurtmani rasmiylashtiring. Tasdiqlaganingizdan keyin mahsulotlaringiz { $minutes } daqiqa saqlab turiladi.</i>
    }

## Shipping and address

checkout-shipping = 🚚 <b>Posilkangiz qanday yetkazilsin?</b>
checkout-option = <b>{ $option }</b>: { $price }
checkout-option-days = <b>{ $option }</b>: { $price } · { $days }
checkout-address-kept =
    🏠 <b>Posilkangiz qayerga yuborilsin?</b>
    Siz bu manzilni saqlagansiz:
    <blockquote>{ $text }</blockquote>
checkout-address-ask =
    🏠 <b>Posilkangiz qayerga yuborilsin?</b>
    Iltimos, manzilni bitta xabarda yuboring, masalan:

    Dilnoza Karimova
    Navoiy koʻchasi, 5-uy, 12-xonadon
    100011 Toshkent
    Oʻzbekiston

    { $count ->
        [one] U faqat shu buyurtma uchun shifrlab saqlanadi va posilka joʻnatilgandan { $count } kun keyin oʻchiriladi.
       *[other] U faqat shu buyurtma uchun shifrlab saqlanadi va posilka joʻnatilgandan { $count } kun keyin oʻchiriladi.
    }
    /cancel – manzil bermasdan chiqish.
checkout-address-wrong =
    { $count ->
        [one] Manzil uzunligi 1 dan { $count } tagacha belgi boʻlishi kerak. Iltimos, uni qayta yuboring.
       *[other] Manzil uzunligi 1 dan { $count } tagacha belgi boʻlishi kerak. Iltimos, uni qisqaroq qilib qayta yuboring.
    }
checkout-address-saved =
    🏠 <b>Manzilingiz saqlandi:</b>
    <blockquote>{ $text }</blockquote>
    U shifrlab saqlanadi. Uni istalgan vaqtda sozlamalarda oʻchirishingiz mumkin.

## The last look

checkout-review = 🧾 <b>Iltimos, buyurtmangizni tekshiring</b>
checkout-review-to =
    🏠 Posilkangiz shu manzilga yuboriladi:
    <blockquote>{ $text }</blockquote>
checkout-review-next =
    { $minutes ->
        [one] <i>Tasdiqlaganingizdan keyin mahsulotlaringiz { $minutes } daqiqa saqlab turiladi. Bundan keyin: kriptovalyutani tanlaysiz va aniq summani olasiz. Tasdiqlashning oʻzi uchun pul olinmaydi.</i>
       *[other] <i>Tasdiqlaganingizdan keyin mahsulotlaringiz { $minutes } daqiqa saqlab turiladi. Bundan keyin: kriptovalyutani tanlaysiz va aniq summani olasiz. Tasdiqlashning oʻzi uchun pul olinmaydi.</i>
    }
checkout-review-free = <i>Toʻlaydigan narsa yoʻq. Bundan keyin: tasdiqlashingiz bilan buyurtmangiz darhol davom etadi.</i>

## What has changed

checkout-adjusted =
    ✂️ <b>Savatingizdagi mahsulotlarning baʼzilari endi yoʻq.</b>
    Buyurtma berilmadi va pul olinmadi. Mana nima oʻzgardi:
checkout-change-less = <s>{ $count } × { $product }</s>: endi { $free }, chunki boshqa qolmagan
checkout-change-sold-out = <s>{ $count } × { $product }</s>: tugagan
checkout-change-gone = <s>{ $count } × { $product }</s>: endi sotilmaydi
checkout-changes-more =
    { $count ->
        [one] va yana { $count } ta oʻzgarish
       *[other] va yana { $count } ta oʻzgarish
    }
checkout-adjusted-next = Yangi jami: <b>{ $total }</b>. <i>Keyingi qadam: buni qabul qiling yoki savatni oʻzgartiring.</i>
checkout-adjusted-empty = Savatingizda hech narsa qolmadi. <i>Keyingi qadam: doʻkonni koʻring yoki biror narsa yana paydo boʻlganda xabar berishimizni soʻrang.</i>
checkout-reduced = ✂️ <b>Bizda siz istaganingizdan kamroq bor edi, shuning uchun buyurtmangiz kichikroq:</b>

## The coins

checkout-order = 🧾 <b>Buyurtma { $order }</b> · { $total }
checkout-coins =
    ✅ Mahsulotlaringiz siz uchun saqlab turiladi. Muddat: { $until }.
    🪙 <b>Qaysi kriptovalyuta bilan toʻlamoqchisiz?</b>
checkout-about-btc = ₿ <b>Bitcoin</b>: taxminan { $amount }
checkout-about-ltc = Ł <b>Litecoin</b>: taxminan { $amount }
checkout-fee-btc = Hamyoningiz tarmoq haqini qoʻshadi. U tarmoq bandligiga qarab oshadi yoki kamayadi; hamyon uni yuborishdan oldin koʻrsatadi.
checkout-fee-ltc = Hamyoningiz tarmoq haqini qoʻshadi, odatda u juda kichik.
checkout-typical =
    { $wanted ->
        [one] Taxminan { $minutes } daqiqada tasdiqlanadi ({ $wanted } ta tasdiq)
       *[other] Taxminan { $minutes } daqiqada tasdiqlanadi ({ $wanted } ta tasdiq)
    }
checkout-no-rate = ⚠️ <b>{ $coin }</b>: hozir yangi kurs yoʻq, shuning uchun summani aytib boʻlmaydi.
checkout-not-payable = ⚠️ <b>{ $coin }</b>: u bilan { $total } toʻlab boʻlmaydi; bu summa uning tarmogʻi uchun juda kichik.
checkout-coins-next = <i>Keyingi qadam: kriptovalyutani tanlang. Sizga manzil va oʻsha paytdagi kurs boʻyicha aniq summa beriladi, u siz uchun oʻzgarmaydi.</i>
checkout-coins-none = <i>Hozir hech qanday kriptovalyutani tanlab boʻlmaydi. Keyingi qadam: bir daqiqadan keyin urinib koʻring yoki buyurtmani bekor qiling. Bu bepul.</i>
checkout-chosen = 🪙 <b>Buyurtma { $order }</b> { $coin } bilan toʻlanadi. <i>Keyingi qadam: quyidagi xabardagi manzilga aynan aytilgan summani yuboring.</i>

## Cancelling

checkout-cancel-ask =
    ❌ <b>Buyurtma { $order } bekor qilinsinmi?</b>
    { $total } · hozircha hech narsa toʻlanmagan. Uning mahsulotlari darhol yana sotuvga chiqadi va buyurtmani qayta ochib boʻlmaydi. Bu bepul.
checkout-cancelled =
    ❌ <b>Buyurtma { $order } bekor qilindi.</b>
    Iltimos, endi uning manziliga hech narsa yubormang. Qaytadan buyurtma berishingiz mumkin.
checkout-cancel-expired = ⌛ Buyurtma { $order } oʻz vaqtida toʻlanmadi va allaqachon yopilgan. Bekor qiladigan narsa yoʻq.
checkout-cancel-late = Buyurtma { $order } endi bu yerda bekor qilinmaydi. Uning holati buyurtmaning oʻzida yozilgan.
checkout-cancel-seen =
    👀 <b>Buyurtma { $order } uchun pul koʻrindi,</b> shuning uchun uni endi bu yerda bekor qilib boʻlmaydi.
    Mahsulotlaringiz saqlab turiladi. <i>Bundan keyin: toʻlov tasdiqlanganda buyurtma davom etadi. Pulni qaytarib olmoqchi boʻlsangiz, iltimos, doʻkonga yozing.</i>

## Why it is not possible

checkout-no-empty = 🛒 Savatingiz boʻsh, shuning uchun hali buyurtma beradigan narsa yoʻq.
checkout-no-lines =
    { $count ->
        [one] Bitta buyurtmada koʻpi bilan { $count } ta mahsulot boʻlishi mumkin. Iltimos, avval savatdagisini buyurtma qiling.
       *[other] Bitta buyurtmada koʻpi bilan { $count } xil mahsulot boʻlishi mumkin. Iltimos, avval savatdagilarni, keyin qolganini buyurtma qiling.
    }
checkout-no-quantity = Buncha miqdorda buyurtma berib boʻlmaydi. Iltimos, bitta mahsulotdan 1 dan { $count } tagacha tanlang.
checkout-no-product = Bu mahsulot endi sotilmaydi. Buyurtma berilmadi va pul olinmadi.
checkout-no-stock =
    { $free ->
        [0] <b>{ $product }</b> hozirgina tugadi. Buyurtma berilmadi va pul olinmadi.
        [one] Kimdir tezroq ulgurdi: faqat { $free } ta <b>{ $product }</b> qoldi. Buyurtma berilmadi va pul olinmadi.
       *[other] Kimdir tezroq ulgurdi: faqat { $free } ta <b>{ $product }</b> qoldi. Buyurtma berilmadi va pul olinmadi.
    }
checkout-no-sum = Jami summa kassa hisoblay oladiganidan katta. Iltimos, bir safarda kamroq buyurtma bering.
checkout-no-unpaid =
    { $count ->
        [one] 🕐 <b>Bitta buyurtmangiz hali toʻlovni kutmoqda.</b>
       *[other] 🕐 <b>{ $count } ta buyurtmangiz hali toʻlovni kutmoqda.</b>
    }
    Bir vaqtda bundan koʻpi ochiq boʻla olmaydi. <i>Keyingi qadam: uni toʻlang yoki bekor qiling, keyin savatdagilarni buyurtma qiling. Savat oʻzgarmaydi.</i>
checkout-no-blocked = Doʻkon sizdan buyurtma qabul qilmaydi. Bu xato deb oʻylasangiz, iltimos, doʻkonga yozing.
checkout-no-cooling =
    ⏳ <b>Qayta buyurtma berish mumkin boʻlgan vaqt: { $until }.</b>
    Bir nechta buyurtmangiz oʻz vaqtida toʻlanmadi, shuning uchun tanaffus bor. U oʻz-oʻzidan tugaydi va bepul. Savatingiz oʻzgarmaydi.
checkout-no-often =
    ⏳ <b>Qayta buyurtma berish mumkin boʻlgan vaqt: { $until }.</b>
    Bir soat ichida koʻp buyurtma berdingiz. Savatingiz oʻzgarmaydi.
checkout-no-paused =
    ⏸ <b>Doʻkon hozir buyurtma qabul qilmayapti.</b>
    <blockquote>{ $text }</blockquote>
    Savatingiz oʻzgarmaydi, ochiq buyurtmalar davom etadi. Iltimos, keyinroq urinib koʻring.
checkout-no-shipping = Iltimos, avval posilkangiz qanday yetkazilishini tanlang.
checkout-no-address = Iltimos, avval posilkangiz qayerga yuborilishini ayting.
checkout-no-changed = Shu orada savatingiz oʻzgardi. Buyurtma berilmadi. Iltimos, savatni yana bir bor koʻring.
checkout-no-invoice = Sizda bunday buyurtma yoʻq.
checkout-no-open = Bu buyurtma endi pul kutmayapti. Uning holati hisob-fakturada yozilgan. Iltimos, unga hech narsa yubormang.
checkout-no-time =
    ⌛ <b>Bu buyurtmani toʻlash vaqti tugadi.</b>
    Iltimos, endi unga hech narsa yubormang. Oʻz vaqtida toʻlagan boʻlsangiz, buni koʻramiz va sizga aytamiz. <i>Keyingi qadam: xuddi shuni qaytadan buyurtma qilishingiz mumkin.</i>
checkout-no-coin = Bu buyurtma uchun { $coin } ishlatib boʻlmaydi. Iltimos, boshqa kriptovalyutani tanlang.
checkout-no-rate-now =
    ⚠️ <b>{ $coin } uchun hozir yangi kurs yoʻq,</b> shuning uchun adolatli summani aytib boʻlmaydi.
    Mahsulotlaringiz hali saqlab turiladi. <i>Keyingi qadam: bir daqiqadan keyin urinib koʻring yoki boshqa kriptovalyutani tanlang.</i>
checkout-no-little =
    ⚠️ <b>{ $total } summasi { $coin } bilan toʻlash uchun juda kam:</b> uning tarmogʻi kamida { $amount } qabul qiladi.
    Mahsulotlaringiz hali saqlab turiladi. <i>Keyingi qadam: boshqa kriptovalyutani tanlang yoki bekor qilib, birdaniga koʻproq buyurtma bering.</i>
checkout-no-more-time =
    { $count ->
        [one] Bu buyurtmaga { $count } marta qoʻshimcha vaqt berildi, doʻkon bundan koʻp bermaydi.
       *[other] Bu buyurtmaga { $count } marta qoʻshimcha vaqt berildi, doʻkon bundan koʻp bermaydi.
    }
checkout-no-seen = 👀 Bu buyurtma uchun pul allaqachon koʻrindi. Boshqa hech narsa qilish shart emas; holati hisob-fakturada yozilgan.

## Buttons

shop-shelf-btn = 📂 { $shelf } ({ $free })
shop-shelf-sold-out-btn = 📂 { $shelf } (tugagan)
shop-row-btn =
    { $free ->
        [one] { $product } · { $price } · { $free } ta qoldi
       *[other] { $product } · { $price } · { $free } ta qoldi
    }
shop-row-sold-out-btn = ❌ { $product } · { $price } · tugagan
shop-cart-btn = 🛒 Savat ({ $count })
shop-wish-btn = 🔔 Xabar bering
shop-add-btn = 🛒 Savatga { $count } ta qoʻshish
shop-change-btn = 🛒 { $count } taga oʻzgartirish
shop-buy-btn = ⚡ Hozir sotib olish
shop-take-out-btn = 🗑 Savatdan olish
shop-to-cart-btn = 🛒 Savatga oʻtish
shop-share-btn = 📣 Ulashish
shop-pack-btn = { $count } tasi { $price }
shop-pack-chosen-btn = ✓ { $count } tasi { $price }

cart-line-btn = { $count } × { $product }
cart-out-btn = 🗑
cart-checkout-btn = ✅ Rasmiylashtirish
cart-shop-btn = 🛍 Doʻkon
cart-clear-btn = 🗑 Savatni boʻshatish

checkout-option-btn = 🚚 { $option } · { $price }
checkout-option-chosen-btn = ✓ { $option } · { $price }
checkout-address-use-btn = ✅ Shu manzilga yuborish
checkout-address-new-btn = ✍ Boshqa manzilga
checkout-address-forget-btn = 🗑 Bu manzilni oʻchirish
checkout-address-keep-btn = 💾 Manzilni keyingi safar uchun ham saqlash
checkout-settings-btn = ⚙ Sozlamalar
checkout-go-on-btn = ▶ Buyurtmani davom ettirish
checkout-ship-other-btn = 🚚 Boshqa yetkazish usuli
checkout-address-other-btn = 🏠 Boshqa manzil
checkout-confirm-btn = ✅ Tasdiqlash · { $total }
checkout-accept-btn = ✅ Qabul qilish
checkout-edit-btn = 🛒 Savatga qaytish
checkout-wish-btn = 🔔 Xabar bering: { $product }
checkout-btc-btn = ₿ Bitcoin · ≈ { $amount }
checkout-ltc-btn = Ł Litecoin · ≈ { $amount }
checkout-try-again-btn = 🔄 Qayta urinish
checkout-other-coin-btn = 🔁 Boshqa kriptovalyuta
checkout-pay-btn = ▶ Toʻlovni davom ettirish
checkout-cancel-btn = ❌ Buyurtmani bekor qilish
checkout-cancel-yes-btn = ❌ Ha, bekor qilinsin
checkout-invoice-btn = 🧾 Hisob-faktura
checkout-order-btn = 📦 Buyurtma
checkout-orders-btn = 📦 Buyurtmalarim
checkout-again-btn = 🛒 Qayta buyurtma berish
checkout-problem-btn = 💬 Doʻkonga yozish
checkout-write-btn = 💬 Doʻkonga yozish
checkout-shop-btn = 🛍 Doʻkon

## Answers to a press

shop-shelf-gone = Bu boʻlim endi yoʻq. Mana doʻkon.
shop-product-gone = Bu mahsulot endi sotilmaydi. Mana doʻkon.
shop-put = Endi savatingizda: { $count }.
shop-just-sold =
    { $free ->
        [0] Hozirgina tugadi: { $product }. Savatingiz oʻzgarmadi.
        [one] Kimdir tezroq ulgurdi: { $free } ta qoldi, { $product }. Savatingiz oʻzgarmadi.
       *[other] Kimdir tezroq ulgurdi: { $free } ta qoldi, { $product }. Savatingiz oʻzgarmadi.
    }
shop-there-again = Xushxabar: u sotuvda bor.
shop-wished = { $product } yana sotuvga chiqqanda shu yerda xabar beramiz.
cart-product-gone = Bu mahsulot endi sotilmaydi.
cart-cleared = Savatingiz endi boʻsh.
checkout-just-sold =
    { $free ->
        [0] Hozirgina tugadi: { $product }. Buyurtma berilmadi va pul olinmadi.
        [one] Kimdir tezroq ulgurdi: { $free } ta qoldi, { $product }. Buyurtma berilmadi va pul olinmadi.
       *[other] Kimdir tezroq ulgurdi: { $free } ta qoldi, { $product }. Buyurtma berilmadi va pul olinmadi.
    }
checkout-confirmed-before = Buni allaqachon tasdiqlagansiz. Mana buyurtmangiz.
checkout-cart-changed = Savatingiz oʻzgardi. Buyurtma berilmadi; iltimos, yana bir bor koʻring.

# What both bots say around their screens.

## Buttons

bot-back = ⬅ Orqaga
bot-home = 🏠 Bosh sahifa
bot-desk = 🗂 Boshqaruv paneli
bot-shop = 🛍 Doʻkon
bot-write-to-shop = ✉ Doʻkonga yozish
bot-open-private = 💬 Shaxsiy chatni ochish
# The button between those that turn pages.
bot-page = { $page }/{ $pages }

## Answers to a press

# These stand in messages too, where there was no press.
bot-not-allowed = Rolingiz bunga ruxsat bermaydi. Hech narsa oʻzgarmadi.
bot-stale = Bu tugma eskirgan. Hech narsa oʻzgarmadi; mana hozirgi ekran.
bot-slow-down = Bu juda tez boʻldi. Iltimos, biroz kutib, qayta urinib koʻring.
bot-staff-only = Bu bot doʻkon xodimlari uchun. Iltimos, doʻkonning oʻz botidan foydalaning.
bot-in-private = Bu faqat shaxsiy chatda koʻrsatiladi. Iltimos, botni oʻsha yerda oching.

## Messages

bot-failed = ⚠ Bizda xatolik yuz berdi va bu bajarilmadi: iltimos, qayta urinib koʻring. Bu takrorlansa, doʻkonga yozing.
bot-cancelled = Chiqildi. Bundan hech narsa bajarilmadi.
bot-nothing-to-cancel = Chiqadigan narsa yoʻq. Buyurtmani bekor qilish uchun uni oching va Bekor qilish tugmasini bosing.
bot-unknown-command =
    <code>{ $command }</code> buyrugʻini bilmayman.
    Biladigan buyruqlarim matn maydoni yonidagi menyuda; /help ularni tushuntiradi.
bot-text-please = Iltimos, uni matn qilib yuboring yoki /cancel orqali chiqing.
bot-stray =
    Men hech narsa soʻramagan edim, shuning uchun bu xabarni hech kim oʻqimaydi.
    Odam bilan bogʻlanish uchun quyidagi tugma orqali doʻkonga yozing.
bot-search-for-what =
    🔎 <b>Nimani qidiryapsiz?</b>
    Buyurtma raqami, toʻlov manzili, tranzaksiya, @nom yoki Telegram ID raqamini yuboring.
    Masalan: <code>1042</code>

    /cancel orqali chiqing.

# Several notices in one message.
bot-digest =
    { $count ->
        [one] 🗞 <b>Bitta xabar</b>
       *[other] 🗞 <b>{ $count } ta xabar</b>
    }

## Commands

# For customers.

bot-cmd-shop = Doʻkonni koʻrish
bot-cmd-cart = Savatingiz
bot-cmd-orders = Buyurtmalaringiz
bot-cmd-pay = Ochiq buyurtmani toʻlashni davom ettirish
bot-cmd-invite = Taklif havolangiz
bot-cmd-settings = Til, vaqt mintaqasi, yangiliklar, manzil
bot-cmd-lang = Tilni oʻzgartirish
bot-cmd-support = Yordam va aloqa
bot-cmd-paysupport = Toʻlov boʻyicha yordam
bot-cmd-terms = Savdo shartlari
bot-cmd-privacy = Siz haqingizda nima saqlanadi
bot-cmd-help = Bu bot nimalar qila oladi
bot-cmd-cancel = Yozayotganingizni qoldirish
bot-cmd-delete-me = Siz haqingizdagi hamma narsani oʻchirish

# For who works here.

bot-staff-cmd-admin = Boshqaruv paneli: hammasi bir qarashda
bot-staff-cmd-orders = Buyurtmalar: paid, review, unpaid, late yoki all
bot-staff-cmd-order = Bitta buyurtma, raqami boʻyicha
bot-staff-cmd-find = Buyurtma yoki odamni topish
bot-staff-cmd-ship = Joʻnatilgan deb belgilash: raqam, keyin kuzatuv raqami
bot-staff-cmd-stock = Zaxirani yoki bitta mahsulotni koʻrish
bot-staff-cmd-addstock = Zaxirani toʻldirish
bot-staff-cmd-users = Odamlar, oʻtkazib yuborilgan toʻlov muddatlari soni boʻyicha
bot-staff-cmd-broadcast = Mijozlarga yangilik yuborish
bot-staff-cmd-stats = Raqamlar: 1d, 7d, 30d yoki month
bot-staff-cmd-rates = Kurslar
bot-staff-cmd-watchers = Zanjir kuzatuvchilarining holati
bot-staff-cmd-health = Hammasi ishlayaptimi
bot-staff-cmd-pause = Savdoni toʻxtatib turish
bot-staff-cmd-resume = Savdoni davom ettirish
bot-staff-cmd-audit = Kim nimani nega oʻzgartirgan
bot-staff-cmd-notify = Sizga qanday xabar berilsin
bot-staff-cmd-roles = Bu yerda kim ishlaydi
bot-staff-cmd-help = Bu bot nimalar qila oladi

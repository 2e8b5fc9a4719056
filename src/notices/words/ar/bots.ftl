# What both bots say around their screens.

## Buttons

bot-back = ⬅ رجوع
bot-home = 🏠 الرئيسية
bot-desk = 🗂 لوحة العمل
bot-shop = 🛍 المتجر
bot-write-to-shop = ✉ مراسلة المتجر
bot-open-private = 💬 فتح المحادثة الخاصة
# The button between those that turn pages.
bot-page = { $page }/{ $pages }

## Answers to a press

# These stand in messages too, where there was no press.
bot-not-allowed = دوركم لا يسمح بهذا. لم يتغير شيء.
bot-stale = هذا الزر قديم. لم يتغير شيء؛ وهذه هي الشاشة الحالية.
bot-slow-down = كان ذلك سريعًا جدًا. يُرجى الانتظار لحظة ثم المحاولة من جديد.
bot-staff-only = هذا البوت مخصص لمن يديرون المتجر. يُرجى استخدام بوت المتجر نفسه.
bot-in-private = لا يُعرض هذا إلا في محادثة خاصة. يُرجى فتح البوت هناك.

## Messages

bot-failed = ⚠ حدث خطأ من جانبنا ولم يُنفَّذ هذا: يُرجى المحاولة من جديد. وإذا تكرر ذلك فراسلوا المتجر.
bot-cancelled = تم الخروج. لم يُنفَّذ منه شيء.
bot-nothing-to-cancel = لا يوجد ما تخرجون منه. لإلغاء طلب، افتحوه واضغطوا «إلغاء».
bot-unknown-command =
    لا أعرف الأمر <code>{ $command }</code>.
    القائمة بجانب حقل الكتابة تعرض ما أعرفه، والأمر /help يشرحه.
bot-text-please = يُرجى إرساله نصًا، أو الخروج بالأمر /cancel.
bot-stray =
    لم أسأل عن شيء، لذلك لا يقرأ أحد هذه الرسالة.
    للتواصل مع شخص، راسلوا المتجر بالزر أدناه.
bot-search-for-what =
    🔎 <b>عمّ تبحثون؟</b>
    أرسلوا رقم طلب أو عنوان دفع أو معاملة أو @اسمًا أو رقمًا من تيليجرام.
    مثال: <code>1042</code>

    للخروج استخدموا الأمر /cancel.

# Several notices in one message.
bot-digest =
    { $count ->
        [zero] 🗞 <b>لا توجد إشعارات</b>
        [one] 🗞 <b>إشعار واحد</b>
        [two] 🗞 <b>إشعاران</b>
        [few] 🗞 <b>{ $count } إشعارات</b>
        [many] 🗞 <b>{ $count } إشعارًا</b>
       *[other] 🗞 <b>{ $count } إشعار</b>
    }

## Commands

# For customers.

bot-cmd-shop = تصفح المتجر
bot-cmd-cart = سلتكم
bot-cmd-orders = طلباتكم
bot-cmd-pay = متابعة دفع الطلب المفتوح
bot-cmd-invite = رابط دعوتكم
bot-cmd-settings = اللغة والمنطقة الزمنية والأخبار والعنوان
bot-cmd-lang = تغيير اللغة
bot-cmd-support = المساعدة والتواصل
bot-cmd-paysupport = المساعدة في الدفع
bot-cmd-terms = شروط البيع
bot-cmd-privacy = ما نحفظه عنكم
bot-cmd-help = ما يستطيع هذا البوت فعله
bot-cmd-cancel = ترك ما تكتبونه الآن
bot-cmd-delete-me = حذف كل ما يخصكم

# For who works here.

bot-staff-cmd-admin = لوحة العمل: كل شيء في لمحة
bot-staff-cmd-orders = الطلبات: paid أو review أو unpaid أو late أو all
bot-staff-cmd-order = طلب واحد برقمه
bot-staff-cmd-find = البحث عن طلب أو شخص
bot-staff-cmd-ship = تسجيل شحن طلب: الرقم ثم التتبع
bot-staff-cmd-stock = عرض المخزون كله أو مخزون منتج واحد
bot-staff-cmd-addstock = إضافة مخزون
bot-staff-cmd-users = الأشخاص حسب المهل الفائتة
bot-staff-cmd-broadcast = إرسال أخبار إلى العملاء
bot-staff-cmd-stats = الأرقام: 1d أو 7d أو 30d أو month
bot-staff-cmd-rates = أسعار الصرف
bot-staff-cmd-watchers = هل يرى المراقبون السلاسل
bot-staff-cmd-health = هل يعمل كل شيء
bot-staff-cmd-pause = إيقاف البيع
bot-staff-cmd-resume = استئناف البيع
bot-staff-cmd-audit = من غيّر ماذا ولماذا
bot-staff-cmd-notify = كيف تريدون أن تصلكم الإشعارات
bot-staff-cmd-roles = من يعمل هنا
bot-staff-cmd-help = ما يستطيع هذا البوت فعله

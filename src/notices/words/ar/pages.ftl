# What the public pages say: plain text, which the pages escape.

pay-title = الدفع
pay-language = اللغة
pay-language-name = العربية
pay-refresh = تحديث
pay-contact = التواصل مع المتجر
pay-not-found = لا توجد صفحة كهذه. يُرجى التحقق من الرابط أو التواصل مع المتجر.

## What to pay

pay-order = الطلب رقم { $order }
pay-choose-coin = اختيار العملة
pay-amount = المبلغ
pay-send-exactly = أرسلوا هذا المبلغ بالضبط
pay-address = العنوان
pay-qr-label = رمز الاستجابة السريعة: { $amount } { $coin } إلى { $address }
pay-copy = نسخ
pay-copied = تم النسخ
pay-open-wallet = فتح المحفظة
pay-rate = السعر: { $price } لكل { $coin } واحد، من { $sources }
pay-fee-hint = هل ترسلون من منصة تداول؟ أضيفوا رسومها ليصل هذا المبلغ بالضبط.
pay-no-rate = لا يوجد سعر حديث الآن، لذلك لا يمكن تحديد المبلغ. يُرجى المحاولة بعد بضع دقائق أو اختيار عملة أخرى.
pay-no-coin = لا يمكن عرض أي عملة لهذا المبلغ. يُرجى التواصل مع المتجر.

## Until when

pay-expires =
    { $minutes ->
        [zero] يُرجى الدفع قبل { $until } (بقي أقل من دقيقة)
        [one] يُرجى الدفع قبل { $until } (بقيت دقيقة واحدة تقريبًا)
        [two] يُرجى الدفع قبل { $until } (بقيت دقيقتان تقريبًا)
        [few] يُرجى الدفع قبل { $until } (بقيت { $minutes } دقائق تقريبًا)
        [many] يُرجى الدفع قبل { $until } (بقيت { $minutes } دقيقة تقريبًا)
       *[other] يُرجى الدفع قبل { $until } (بقيت { $minutes } دقيقة تقريبًا)
    }
pay-extend = 15 دقيقة إضافية
pay-extended = لديكم 15 دقيقة إضافية. السعر جديد: يُرجى إرسال المبلغ المعروض الآن.
pay-cancel = إلغاء الطلب
pay-cancel-confirm = هل تريدون إلغاء هذا الطلب؟ ستُحرَّر أصنافه ولا يمكن فتحه من جديد.

## How it stands

pay-status-new = في انتظار دفعتكم
pay-status-processing =
    { $wanted ->
        [zero] { $have } من { $wanted } تأكيد
        [one] { $have } من تأكيد واحد
        [two] { $have } من تأكيدين
        [few] { $have } من { $wanted } تأكيدات
        [many] { $have } من { $wanted } تأكيدًا
       *[other] { $have } من { $wanted } تأكيد
    }
pay-status-settled = تم الدفع. شكرًا لكم.
pay-status-expired = انتهت مهلة الدفع. يُرجى عدم إرسال أي مبلغ إلى هذا العنوان بعد الآن.
pay-status-cancelled = أُلغي الطلب. يُرجى عدم إرسال أي مبلغ إلى هذا العنوان بعد الآن.
pay-status-invalid = لم تعد الدفعة محتسبة. يُرجى التواصل مع المتجر.
pay-status-partial = وصل { $received } والمتبقي { $missing }
pay-status-over = وصل أكثر من المبلغ المطلوب.
pay-status-late = وصل مبلغ بعد انتهاء مهلة الدفع.
pay-status-reorged = خرجت كتلة الدفعة من السلسلة. ينتظر المتجر حتى تعود الدفعة إلى كتلة.
pay-steps-waiting = انتظار الدفعة
pay-steps-seen = رُصدت الدفعة
pay-steps-confirmed = تأكدت الدفعة
pay-steps-done = اكتمل
pay-received-total = مجموع ما وصل
pay-choose-use = يوجد مبلغ في الانتظار. المهلة: { $until }. بعدها يصبح رصيدًا، ما لم تطلبوا من المتجر رده قبل ذلك.
pay-explain-unconfirmed-btc = يمكن استبدال الدفعة غير المؤكدة، لذلك ينتظر المتجر تأكيدها. تجد شبكة بيتكوين كتلة كل 10 دقائق تقريبًا.
pay-explain-unconfirmed-ltc = يمكن استبدال الدفعة غير المؤكدة، لذلك ينتظر المتجر تأكيدها. تجد شبكة لايتكوين كتلة كل دقيقتين ونصف تقريبًا.

## What was bought

pay-goods = مشترياتكم
pay-reveal = عرض أكوادي
pay-reveal-warning = تُعرض أكوادكم هنا مرة واحدة فقط. انسخوها قبل مغادرة هذه الصفحة.
pay-revealed-before = سبق عرض أكوادكم. إذا لم تروها فيُرجى التواصل مع المتجر.
pay-files = ملفاتكم
pay-files-ready = ملفاتكم جاهزة. يمكنكم حفظها من هنا كلما احتجتم إليها.
pay-files-later = يمكنكم حفظ ملفاتكم من هنا بعد عرض أكوادكم.
pay-files-get = الحصول على ملفاتي
pay-file-get = حفظ
pay-pickup = مكان الاستلام
pay-pickup-unsaid = لم يحدد المتجر المكان بعد. يُرجى التواصل معه قبل الذهاب.
pay-map = عرض على الخريطة
pay-shipping = الشحن: { $option }

## Receipt

pay-receipt-title = إيصال
pay-receipt-time = وقت الدفع: { $time }
pay-receipt-total = الإجمالي: { $total }
pay-receipt-received = المبلغ المستلم: { $amount }
pay-receipt-balance = المدفوع من الرصيد: { $amount }
pay-receipt-tolerated = نقص { $amount } وتم التنازل عنه
pay-receipt-credited = أُضيف { $amount } إلى رصيدكم
pay-receipt-refunded = رُدّ { $amount }
pay-receipt-rounded = احتُفظ بمبلغ { $amount } للتقريب

pay-back = العودة إلى الدفع
pay-qr-plain = رمز الاستجابة السريعة بالعنوان فقط
pay-qr-full = رمز الاستجابة السريعة مع المبلغ
pay-open-hint = إذا لم تُفتح أي محفظة، فانسخوا المبلغ والعنوان من صفحة الدفع.
pay-payment-gone = لم تعد محتسبة
pay-shipped = طردكم في الطريق
pay-tracking = رقم التتبع
pay-coin-refused = لا يمكن استخدام { $coin } لهذه الدفعة. يُرجى اختيار عملة أخرى.
pay-changed = لم يعد هذا ممكنًا. يُرجى الاطلاع على حالة الدفع الآن.
pay-foreign = أُرسل هذا الطلب من صفحة أخرى، لذلك لم يُنفَّذ شيء. يُرجى استخدام الأزرار في صفحة الدفع.
pay-address-refused = لا يمكن عرض هذا العنوان لأنه لم يجتز التحقق. يُرجى عدم إرسال أي مبلغ والتواصل مع المتجر.
pay-broken = حدث خطأ ما هنا. يُرجى المحاولة بعد دقيقة أو التواصل مع المتجر.

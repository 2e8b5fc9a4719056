# What customers read of an invoice, an order and its goods in a chat. Telegram's HTML, but for
# the words of buttons and of answers to a press, which are plain and stand at the end.

## The card of an invoice

bill-head = 🧾 <b>الطلب رقم { $order }</b> · { $total }

bill-choose =
    🪙 <b>يُرجى اختيار عملة للدفع.</b>
    <i>الخطوة التالية: يصلكم مبلغ بسعر تلك اللحظة وعنوان خاص بكم.</i>

bill-send =
    أرسلوا بالضبط
    <code>{ $exact }</code> { $coin }
    إلى هذا العنوان:
    <code>{ $address }</code>

bill-partial =
    🟡 <b>وصل جزء من المبلغ.</b>
    وصل: { $received } ({ $amount })
    المتبقي: { $missing }

bill-send-rest =
    يُرجى إرسال الباقي، بالضبط
    <code>{ $exact }</code> { $coin }
    إلى هذا العنوان:
    <code>{ $address }</code>

bill-until = ⏳ يُرجى الدفع قبل { $until } · ≈ { $minutes } د
bill-until-day = ⏳ يُرجى الدفع قبل { $until }
bill-rate = 💱 1 { $coin } = { $price } · { $sources } · { $time }
bill-fee = 💡 هل ترسلون من منصة تداول؟ أضيفوا رسومها ليصل هذا المبلغ بالضبط.
bill-next-pay = <i>الخطوة التالية: تتغير هذه الرسالة تلقائيًا فور رصد دفعتكم. أصنافكم محجوزة حتى ذلك الحين.</i>
bill-next-partial = <i>الخطوة التالية: عند رصد الباقي تبقى أصنافكم محجوزة. وإذا لم يصل في الوقت المحدد يُغلق الطلب، ويكون القرار لكم في الجزء الذي وصل.</i>

bill-closing =
    ⌛ <b>انتهت مهلة الدفع.</b>
    يُرجى عدم إرسال أي مبلغ إلى هذا العنوان بعد الآن. نتحقق مرة أخرى إن كانت دفعة منكم في الطريق من قبل.
bill-closing-part = وصل حتى الآن { $received }. لم يضع هذا المبلغ.
bill-next-closing = <i>الخطوة التالية: بعد بضع دقائق تذكر هذه الرسالة هل دفعتم في الوقت المحدد. وإلا يُغلق الطلب وتعود أصنافه متاحة للبيع.</i>

bill-seen = 👀 <b>رُصدت دفعتكم:</b> { $amount }
bill-payment =
    { $wanted ->
        [zero] 🔗 <code>{ $txid }</code> · { $have } من { $wanted } تأكيد
        [one] 🔗 <code>{ $txid }</code> · { $have } من تأكيد واحد
        [two] 🔗 <code>{ $txid }</code> · { $have } من تأكيدين
        [few] 🔗 <code>{ $txid }</code> · { $have } من { $wanted } تأكيدات
        [many] 🔗 <code>{ $txid }</code> · { $have } من { $wanted } تأكيدًا
       *[other] 🔗 <code>{ $txid }</code> · { $have } من { $wanted } تأكيد
    }
bill-more-payments =
    { $count ->
        [zero] ولا توجد دفعات أخرى
        [one] ودفعة أخرى
        [two] ودفعتان أخريان
        [few] و{ $count } دفعات أخرى
        [many] و{ $count } دفعة أخرى
       *[other] و{ $count } دفعة أخرى
    }
bill-why-btc = يمكن استبدال الدفعة غير المؤكدة، لذلك ننتظر تأكيدها. تجد شبكة بيتكوين كتلة كل 10 دقائق تقريبًا.
bill-why-ltc = يمكن استبدال الدفعة غير المؤكدة، لذلك ننتظر تأكيدها. تجد شبكة لايتكوين كتلة كل دقيقتين ونصف تقريبًا.
bill-next-confirming = <i>أصنافكم محجوزة ولا يلزمكم شيء آخر. الخطوة التالية: عند تأكيد الدفعة يصلكم إشعار ويُستأنف طلبكم.</i>

bill-paid = ✅ <b>تم الدفع. شكرًا لكم.</b>
bill-paid-late = ✅ <b>تم الدفع. شكرًا لكم.</b> تأخرت دفعتكم لكنها كانت كافية.
bill-items = { $items }
bill-more-items =
    { $count ->
        [zero] ولا توجد أصناف أخرى
        [one] وصنف آخر
        [two] وصنفان آخران
        [few] و{ $count } أصناف أخرى
        [many] و{ $count } صنفًا آخر
       *[other] و{ $count } صنف آخر
    }
bill-received = المبلغ المستلم: { $amount }

bill-expired =
    ⌛ <b>لم يُدفع هذا الطلب في الوقت المحدد فأُغلق.</b>
    عادت أصنافه متاحة للبيع. يُرجى عدم إرسال أي مبلغ إلى عنوانه بعد الآن.
bill-next-expired = <i>لم يُحتسب عليكم شيء. الخطوة التالية: اطلبوا من جديد متى شئتم. وإذا كنتم قد دفعتم فسنرصد الدفعة ونخبركم هنا.</i>
bill-expired-part =
    ⌛ <b>هذا الطلب مغلق.</b>
    وصل { $received } ولم يصل الباقي في الوقت المحدد. عادت أصنافه متاحة للبيع. يُرجى عدم إرسال أي مبلغ إلى عنوانه بعد الآن.
bill-cancelled =
    ❌ <b>هذا الطلب ملغى.</b>
    عادت أصنافه متاحة للبيع. يُرجى عدم إرسال أي مبلغ إلى عنوانه بعد الآن.
bill-next-cancelled = <i>لا يلزم أي إجراء. نرحب بطلبكم من جديد.</i>

bill-invalid =
    🔴 <b>خرجت دفعتكم من السلسلة ولم تعد محتسبة.</b>
    طلبكم معلّق.
bill-invalid-by-hand =
    🔴 <b>لا يحتسب المتجر هذه الدفعة.</b>
    طلبكم معلّق.
bill-next-invalid = <i>الخطوة التالية: إذا عادت الدفعة يُستأنف الطلب تلقائيًا. وإذا لم تسحبوها أنتم فيُرجى مراسلة المتجر.</i>
bill-next-invalid-by-hand = <i>الخطوة التالية: يُرجى مراسلة المتجر.</i>
bill-reorged =
    ⚠️ <b>خرجت الكتلة التي فيها دفعتكم من السلسلة.</b>
    يُرجى عدم الدفع مرتين. <i>الخطوة التالية: يُستأنف طلبكم عندما تعود الدفعة إلى كتلة.</i>

bill-refused =
    🔴 <b>لا يمكن عرض عنوان هذا الطلب</b> لأنه لم يجتز التحقق.
    يُرجى عدم إرسال أي مبلغ. <i>الخطوة التالية: راسلوا المتجر، وقد أُبلغ بذلك أيضًا.</i>

## What becomes of money beyond the price

bill-part-seen = <i>لم يضع مبلغكم. الخطوة التالية: بعد تأكيده نخبركم هنا بطريقة الاستفادة منه.</i>
bill-late-seen =
    🕓 <b>وصل مبلغ بعد انتهاء المهلة:</b> { $amount }
    <i>الخطوة التالية: بعد تأكيده يُعد الطلب مدفوعًا إذا كفى المبلغ وكانت الأصناف لا تزال متاحة. وإلا يصبح رصيدًا لكم، أو يُرد إليكم إذا طلبتم ذلك.</i>
bill-late-seen-cancelled =
    🕓 <b>وصل مبلغ بعد انتهاء المهلة:</b> { $amount }
    <i>الخطوة التالية: بعد تأكيده يصبح رصيدًا لكم، أو يُرد إليكم إذا طلبتم ذلك.</i>
bill-over-seen = ➕ <b>وصل أكثر من المبلغ المطلوب،</b> بزيادة قيمتها { $worth }. <i>الخطوة التالية: بعد تأكيدها نخبركم هنا بطريقة الاستفادة منها.</i>
bill-over-waiting = ➕ <b>وصل أكثر من المبلغ المطلوب:</b> { $amount }
bill-waiting = 💰 <b>مبلغ لكم في الانتظار:</b> { $amount }
bill-decide = <i>المهلة: { $until }. بعدها يصبح رصيدًا لكم. إذا فضّلتم استرداده فيُرجى طلب ذلك من المتجر قبلها.</i>
bill-kept = <i>الخطوة التالية: يحتفظ به المتجر إلى أن يتقرر مصيره. إذا أردتم استرداده فيُرجى مراسلة المتجر.</i>
bill-credited = 💰 المبلغ { $amount } في رصيدكم.
bill-returning = ↩️ المبلغ { $amount } مخصص لرده إليكم. سيرسله المتجر.
bill-returned = ↩️ أُعيد إليكم المبلغ { $amount }.
bill-rounded = المبلغ { $amount } أصغر من أن يُرسل، فاحتُفظ به للتقريب.
bill-tolerated = نقص { $amount } وتم التنازل عنه.

## What happens next with goods

bill-next-hold = ⏸ <b>طلبكم معلّق</b> ريثما يراجع المتجر دفعته. <i>الخطوة التالية: يصلكم إشعار عند استئنافه.</i>
bill-next-automatic = 🎁 <i>الخطوة التالية: تصل أكوادكم وملفاتكم إلى هنا تلقائيًا. يمكنكم الحصول عليها من جديد من الطلب.</i>
bill-next-pickup = 📍 <i>الخطوة التالية: يصل مكان استلام أصنافكم إلى هنا تلقائيًا. يمكنكم الحصول عليه من جديد من الطلب.</i>
bill-next-shipping = 📦 <i>الخطوة التالية: نجهّز طردكم ونخبركم عندما يكون في الطريق.</i>
bill-next-booking = 📅 <i>الخطوة التالية: يراسلكم المتجر بخصوص موعدكم.</i>
bill-next-shipped = 🚚 <b>طردكم في الطريق.</b> <i>الخطوة التالية: عند وصوله يُرجى تسجيل استلامه.</i>
bill-next-completed = 🏁 <b>كل شيء صار عندكم.</b> <i>إذا كان هناك خطأ فيُرجى مراسلة المتجر.</i>
bill-next-refund = ❌ <b>ألغى المتجر هذا الطلب.</b> <i>الخطوة التالية: يعيد المتجر مبلغكم. وإذا احتاج إلى عنوان منكم فسيطلبه.</i>
bill-next-owed = <i>خرجت الدفعة من السلسلة بعد تسليم البضاعة. يُرجى مراسلة المتجر بشأن ذلك.</i>
bill-parcel =
    شركة الشحن: { $carrier }
    رقم التتبع: <code>{ $tracking }</code>

## Orders

bill-orders = 📦 <b>طلباتكم</b>
bill-no-orders = 📦 لا توجد لديكم طلبات بعد.
bill-order = 📦 <b>الطلب رقم { $order }</b> · { $total }
bill-order-made = وقت الطلب: { $time }
bill-order-paid = وقت الدفع: { $time }
bill-order-shipped = وقت الشحن: { $time }
bill-stage-unpaid =
    🕐 <b>الطلب في انتظار دفعتكم.</b>
    <i>الخطوة التالية: اختاروا العملة وادفعوا قبل { $until }، أو ألغوا الطلب.</i>
bill-stage-closed = ⌛ <b>لم يُدفع في الوقت المحدد فأُغلق.</b> <i>نرحب بطلبكم من جديد.</i>
bill-stage-cancelled = ❌ <b>الطلب ملغى.</b> <i>نرحب بطلبكم من جديد.</i>
bill-none = لا يوجد لديكم طلب كهذا.
bill-none-open = لا يوجد لديكم طلب في انتظار الدفع.

## The receipt

bill-receipt-head =
    📄 <b>إيصال</b> · { $shop }
    الطلب رقم { $order }
bill-receipt-paid = وقت الدفع: { $time }
bill-receipt-line = { $count } × { $product }: { $price }
bill-receipt-line-off = { $count } × { $product }: <s>{ $list }</s> { $price }
bill-receipt-shipping = الشحن، { $option }: { $price }
bill-receipt-discount = الخصم: { $amount }
bill-receipt-total = <b>الإجمالي: { $total }</b>
bill-receipt-rate = السعر: 1 { $coin } = { $price }، من { $sources }، { $time }
bill-receipt-tx =
    { $amount } بالمعاملة
    <code>{ $txid }</code>
bill-receipt-by-hand = أكّد المتجر الدفع يدويًا.

## Goods

bill-goods =
    🎁 <b>مشترياتكم من الطلب رقم { $order }</b>
    اضغطوا على الكود لنسخه. يُرجى الاحتفاظ به لأنفسكم: من لديه الكود يمكنه استخدامه. يمكنكم الحصول على كل هذا من جديد من الطلب.
bill-goods-more = 🎁 <b>الطلب رقم { $order }، تتمة</b>
bill-goods-to-channel = 🎁 <b>بضاعة الطلب رقم { $order }</b>
bill-goods-of = <b>{ $product }</b>
bill-goods-file = 📎 <b>{ $product }</b>، الطلب رقم { $order }
bill-goods-pickup = 📍 <b>{ $count } × { $product }</b>، الطلب رقم { $order }
bill-goods-pickup-place = مكان الاستلام: <b>{ $place }</b>
bill-goods-pickup-nowhere = لم يحدد المتجر مكان الاستلام بعد. يُرجى مراسلة المتجر.
bill-goods-pickup-words = { $text }
bill-goods-channel = 📢 <b>{ $product }</b> من الطلب رقم { $order }: أُرسل إلى القناة التي يستخدمها المتجر لذلك.
bill-goods-failed = 🔴 <b>تعذّر إرسال مشتريات الطلب رقم { $order }.</b> أُبلغ المتجر بذلك وسيعالجه. تبقى المشتريات لكم: يمكنكم الحصول عليها من الطلب لاحقًا.

bill-problem-ask =
    💬 <b>ما المشكلة في الطلب رقم { $order }؟</b>
    يُرجى كتابتها في رسالة واحدة. يقرؤها المتجر ويجيب هنا.

    مثلًا: <i>وصل الطرد لكن الكوب مكسور.</i>

    للخروج استخدموا الأمر /cancel.

## Buttons

bill-copy-amount = 📋 نسخ المبلغ
bill-copy-rest = 📋 نسخ المبلغ المتبقي
bill-copy-address = 📋 نسخ العنوان
bill-copy-link = 🔗 نسخ رابط الدفع
bill-page = 🌐 صفحة الدفع
bill-wallet = 👛 فتح المحفظة
bill-check = 🔄 تحقق
bill-other-coin = 🔁 عملة أخرى
bill-choose-coin = 🪙 اختيار العملة
bill-extend = ⏳ +15 دقيقة
bill-cancel = ❌ إلغاء
bill-pay-now = ▶ متابعة الدفع
bill-invoice = 🧾 الفاتورة
bill-details = 📦 الطلب
bill-receipt = 📄 الإيصال
bill-get-goods = 🎁 مشترياتي
bill-received-yes = ✅ تم الاستلام
bill-problem = 💬 مشكلة
bill-again = 🔁 الشراء من جديد
bill-order-again = 🛒 الطلب من جديد
bill-map = 🗺 الخريطة
bill-shop = 🛍 المتجر
bill-all-orders = 📦 كل الطلبات
bill-reply = 💬 رد
bill-product = 🛍 إلى المنتج
bill-invite = 🎁 دعوة
bill-support = 💬 المساعدة
bill-no-news = 🔕 إيقاف الأخبار

bill-row-unpaid = 🕐 { $order } · { $total } · { $day }
bill-row-paid = 🟢 { $order } · { $total } · { $day }
bill-row-hold = ⏸ { $order } · { $total } · { $day }
bill-row-shipped = 🚚 { $order } · { $total } · { $day }
bill-row-completed = ✅ { $order } · { $total } · { $day }
bill-row-cancelled = ❌ { $order } · { $total } · { $day }
bill-row-expired = ⌛ { $order } · { $total } · { $day }

## Answers to a press

bill-checking = نتحقق الآن. لم يُرصد شيء حتى الآن. تتغير هذه الرسالة فور رصد أي شيء.
bill-checking-part = نتحقق الآن. المتبقي { $missing }.
bill-checking-seen =
    { $wanted ->
        [zero] نتحقق الآن. حتى الآن: { $have } من { $wanted } تأكيد.
        [one] نتحقق الآن. حتى الآن: { $have } من تأكيد واحد.
        [two] نتحقق الآن. حتى الآن: { $have } من تأكيدين.
        [few] نتحقق الآن. حتى الآن: { $have } من { $wanted } تأكيدات.
        [many] نتحقق الآن. حتى الآن: { $have } من { $wanted } تأكيدًا.
       *[other] نتحقق الآن. حتى الآن: { $have } من { $wanted } تأكيد.
    }
bill-checking-refused = لم يجتز عنوان هذا الطلب التحقق. يُرجى عدم إرسال أي مبلغ ومراسلة المتجر.
bill-checked = لم يعد هناك ما يُنتظر. الحالة مذكورة في هذه الرسالة.
bill-extended = لديكم 15 دقيقة إضافية. السعر جديد: يُرجى إرسال المبلغ المعروض الآن.
bill-extended-before = سبق استخدام هذا الزر. الوقت المتبقي مذكور في هذه الرسالة.
bill-extended-out = لا يمنح المتجر وقتًا إضافيًا لهذا الطلب.
bill-extend-seen = رُصدت دفعتكم. لا تحتاجون إلى وقت إضافي.
bill-extend-late = انتهت مهلة الدفع.
bill-extend-no-rate = لا يوجد سعر حديث الآن، لذلك لا يمكن منح وقت إضافي. يُرجى المحاولة بعد دقيقة.
bill-got = شكرًا لكم. اكتمل الطلب.
bill-got-not = لا يمكن تسجيل استلام هذا الطلب الآن.
bill-receipt-not-yet = يتوفر الإيصال بمجرد دفع الطلب.
bill-goods-not-yet = لا يمكن الحصول على هذه المشتريات الآن: الطلب غير مدفوع أو معلّق.
bill-goods-none = لا شيء في هذا الطلب يصل تلقائيًا.
bill-again-none = لا شيء من هذا الطلب معروض للبيع الآن.
bill-again-filled = صار في سلتكم.

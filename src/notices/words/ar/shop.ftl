# From the shelf to an order that waits for its money: the catalogue, the cart, checkout.
# Telegram's HTML, but for the words of buttons and of answers to a press, which are plain and
# stand at the end.

## The catalogue

shop-top =
    🛍 <b>{ $shop }</b>
    عمّ تبحثون؟ الرقم بعد الاسم هو عدد القطع المتوفرة.
shop-shelf = 🛍 <b>{ $shelf }</b>
shop-empty = 🛍 لا شيء معروض للبيع حاليًا. يُرجى العودة لاحقًا.

## A product

shop-product = <b>{ $product }</b>
shop-place = 📍 { $place }
shop-about = { $text }
shop-price = 💰 { $price }
shop-price-off = 💰 <s>{ $list }</s> { $price } −{ $percent }
shop-price-for = 🧮 { $count } معًا: { $price }
shop-price-for-off = 🧮 { $count } معًا: <s>{ $list }</s> { $price }
shop-left =
    { $free ->
        [zero] 📦 لم يبقَ شيء
        [one] 📦 بقيت قطعة واحدة
        [two] 📦 بقيت قطعتان
        [few] 📦 بقيت { $free } قطع
        [many] 📦 بقيت { $free } قطعة
       *[other] 📦 بقيت { $free } قطعة
    }
shop-sold-out = ❌ <b>نفدت الكمية.</b> يمكننا إخباركم عند توفره من جديد.
shop-in-cart = 🛒 في سلتكم: { $count }
shop-kind-codes = 🎁 <i>هذا كود. يصل إلى هنا تلقائيًا بمجرد تأكيد دفعتكم.</i>
shop-kind-file = 📎 <i>هذا ملف. يصل إلى هنا تلقائيًا بمجرد تأكيد دفعتكم.</i>
shop-kind-shipping = 🚚 <i>هذا يصل في طرد. نجهّزه عند تأكيد دفعتكم ونخبركم عندما يكون في الطريق.</i>
shop-kind-pickup = 📍 <i>هذا تستلمونه بأنفسكم. يصل المكان والوقت إلى هنا تلقائيًا بمجرد تأكيد دفعتكم.</i>
shop-kind-booking = 📅 <i>هذا موعد. عند تأكيد دفعتكم يراسلكم المتجر بخصوص الوقت.</i>

## The cart

cart-head = 🛒 <b>سلتكم</b>
cart-empty = 🛒 سلتكم فارغة.
cart-line = { $count } × { $product }: { $price }
cart-line-off = { $count } × { $product }: <s>{ $list }</s> { $price }
cart-line-short =
    { $free ->
        [0] ⚠️ { $count } × { $product }: نفدت الكمية
        [zero] ⚠️ { $count } × { $product }: نفدت الكمية
        [one] ⚠️ { $count } × { $product }: بقيت قطعة واحدة فقط
        [two] ⚠️ { $count } × { $product }: بقيت قطعتان فقط
        [few] ⚠️ { $count } × { $product }: بقيت { $free } قطع فقط
        [many] ⚠️ { $count } × { $product }: بقيت { $free } قطعة فقط
       *[other] ⚠️ { $count } × { $product }: بقيت { $free } قطعة فقط
    }
cart-line-gone = ⚠️ <s>{ $count } × { $product }</s> لم يعد معروضًا للبيع
cart-more =
    { $count ->
        [zero] ولا توجد منتجات أخرى
        [one] ومنتج آخر
        [two] ومنتجان آخران
        [few] و{ $count } منتجات أخرى
        [many] و{ $count } منتجًا آخر
       *[other] و{ $count } منتج آخر
    }
cart-subtotal = المجموع الفرعي: { $amount }
cart-discount = الخصم: −{ $amount }
cart-shipping = الشحن، { $option }: { $amount }
cart-shipping-open = الشحن: تختارونه عند إتمام الطلب
cart-total = <b>الإجمالي: { $total }</b>
cart-next =
    { $minutes ->
        [zero] <i>لم يُحجز شيء بعد. الخطوة التالية: أتمّوا الطلب. بعد تأكيدكم تُحجز أصنافكم أقل من دقيقة.</i>
        [one] <i>لم يُحجز شيء بعد. الخطوة التالية: أتمّوا الطلب. بعد تأكيدكم تُحجز أصنافكم دقيقة واحدة.</i>
        [two] <i>لم يُحجز شيء بعد. الخطوة التالية: أتمّوا الطلب. بعد تأكيدكم تُحجز أصنافكم دقيقتين.</i>
        [few] <i>لم يُحجز شيء بعد. الخطوة التالية: أتمّوا الطلب. بعد تأكيدكم تُحجز أصنافكم { $minutes } دقائق.</i>
        [many] <i>لم يُحجز شيء بعد. الخطوة التالية: أتمّوا الطلب. بعد تأكيدكم تُحجز أصنافكم { $minutes } دقيقة.</i>
       *[other] <i>لم يُحجز شيء بعد. الخطوة التالية: أتمّوا الطلب. بعد تأكيدكم تُحجز أصنافكم { $minutes } دقيقة.</i>
    }

## Shipping and address

checkout-shipping = 🚚 <b>كيف يُشحن طردكم؟</b>
checkout-option = <b>{ $option }</b>: { $price }
checkout-option-days = <b>{ $option }</b>: { $price } · { $days }
checkout-address-kept =
    🏠 <b>إلى أين يُرسل طردكم؟</b>
    حفظتم هذا العنوان:
    <blockquote>{ $text }</blockquote>
checkout-address-ask =
    🏠 <b>إلى أين يُرسل طردكم؟</b>
    يُرجى إرسال العنوان في رسالة واحدة، مثلًا:

    ليلى حسن
    12 شارع النيل، شقة 5
    القاهرة 11511
    مصر

    { $count ->
        [zero] يُخزَّن مشفّرًا لهذا الطلب وحده، ويُحذف فور خروج الطرد.
        [one] يُخزَّن مشفّرًا لهذا الطلب وحده، ويُحذف بعد خروج الطرد بيوم واحد.
        [two] يُخزَّن مشفّرًا لهذا الطلب وحده، ويُحذف بعد خروج الطرد بيومين.
        [few] يُخزَّن مشفّرًا لهذا الطلب وحده، ويُحذف بعد خروج الطرد بمدة { $count } أيام.
        [many] يُخزَّن مشفّرًا لهذا الطلب وحده، ويُحذف بعد خروج الطرد بمدة { $count } يومًا.
       *[other] يُخزَّن مشفّرًا لهذا الطلب وحده، ويُحذف بعد خروج الطرد بمدة { $count } يوم.
    }
    للخروج بدونه استخدموا الأمر /cancel.
checkout-address-wrong =
    { $count ->
        [zero] لا يمكن قبول هذا العنوان. يُرجى إرساله من جديد.
        [one] طول العنوان حرف واحد. يُرجى إرساله من جديد.
        [two] طول العنوان من حرف إلى حرفين. يُرجى إرساله من جديد، أقصر.
        [few] طول العنوان من 1 إلى { $count } أحرف. يُرجى إرساله من جديد، أقصر.
        [many] طول العنوان من 1 إلى { $count } حرفًا. يُرجى إرساله من جديد، أقصر.
       *[other] طول العنوان من 1 إلى { $count } حرف. يُرجى إرساله من جديد، أقصر.
    }
checkout-address-saved =
    🏠 <b>حُفظ عنوانكم:</b>
    <blockquote>{ $text }</blockquote>
    العنوان مخزَّن مشفّرًا. يمكنكم حذفه من الإعدادات في أي وقت.

## The last look

checkout-review = 🧾 <b>يُرجى مراجعة طلبكم</b>
checkout-review-to =
    🏠 يُرسل طردكم إلى:
    <blockquote>{ $text }</blockquote>
checkout-review-next =
    { $minutes ->
        [zero] <i>بعد تأكيدكم تُحجز أصنافكم أقل من دقيقة. الخطوة التالية: تختارون العملة ويصلكم المبلغ الدقيق. التأكيد نفسه لا يكلف شيئًا.</i>
        [one] <i>بعد تأكيدكم تُحجز أصنافكم دقيقة واحدة. الخطوة التالية: تختارون العملة ويصلكم المبلغ الدقيق. التأكيد نفسه لا يكلف شيئًا.</i>
        [two] <i>بعد تأكيدكم تُحجز أصنافكم دقيقتين. الخطوة التالية: تختارون العملة ويصلكم المبلغ الدقيق. التأكيد نفسه لا يكلف شيئًا.</i>
        [few] <i>بعد تأكيدكم تُحجز أصنافكم { $minutes } دقائق. الخطوة التالية: تختارون العملة ويصلكم المبلغ الدقيق. التأكيد نفسه لا يكلف شيئًا.</i>
        [many] <i>بعد تأكيدكم تُحجز أصنافكم { $minutes } دقيقة. الخطوة التالية: تختارون العملة ويصلكم المبلغ الدقيق. التأكيد نفسه لا يكلف شيئًا.</i>
       *[other] <i>بعد تأكيدكم تُحجز أصنافكم { $minutes } دقيقة. الخطوة التالية: تختارون العملة ويصلكم المبلغ الدقيق. التأكيد نفسه لا يكلف شيئًا.</i>
    }
checkout-review-free = <i>لا يوجد ما يُدفع. الخطوة التالية: عند تأكيدكم يمضي طلبكم فورًا.</i>

## What has changed

checkout-adjusted =
    ✂️ <b>لم يعد كل ما في سلتكم متوفرًا.</b>
    لم يُطلب شيء ولم يُحتسب عليكم شيء. هذا ما تغيّر:
checkout-change-less = <s>{ $count } × { $product }</s>: الآن { $free } لعدم توفر المزيد
checkout-change-sold-out = <s>{ $count } × { $product }</s>: نفدت الكمية
checkout-change-gone = <s>{ $count } × { $product }</s>: لم يعد معروضًا للبيع
checkout-changes-more =
    { $count ->
        [zero] ولا توجد تغييرات أخرى
        [one] وتغيير آخر
        [two] وتغييران آخران
        [few] و{ $count } تغييرات أخرى
        [many] و{ $count } تغييرًا آخر
       *[other] و{ $count } تغيير آخر
    }
checkout-adjusted-next = الإجمالي الجديد: <b>{ $total }</b>. <i>الخطوة التالية: اقبلوا ذلك أو غيّروا سلتكم.</i>
checkout-adjusted-empty = لم يبقَ شيء في سلتكم. <i>الخطوة التالية: تصفحوا المتجر، أو اطلبوا إخباركم عند توفر شيء من جديد.</i>
checkout-reduced = ✂️ <b>كان لدينا أقل مما أردتم، لذلك صار طلبكم أصغر:</b>

## The coins

checkout-order = 🧾 <b>الطلب رقم { $order }</b> · { $total }
checkout-coins =
    ✅ أصنافكم محجوزة لكم. المهلة: { $until }.
    🪙 <b>بأي عملة تريدون الدفع؟</b>
checkout-about-btc = ₿ <b>بيتكوين</b>: حوالي { $amount }
checkout-about-ltc = Ł <b>لايتكوين</b>: حوالي { $amount }
checkout-fee-btc = تضيف محفظتكم رسوم الشبكة. ترتفع وتنخفض مع الازدحام، وتعرضها محفظتكم قبل الإرسال.
checkout-fee-ltc = تضيف محفظتكم رسوم الشبكة، وهي عادةً صغيرة جدًا.
checkout-typical =
    { $wanted ->
        [zero] يتأكد خلال { $minutes } د تقريبًا (بلا تأكيدات)
        [one] يتأكد خلال { $minutes } د تقريبًا (تأكيد واحد)
        [two] يتأكد خلال { $minutes } د تقريبًا (تأكيدان)
        [few] يتأكد خلال { $minutes } د تقريبًا ({ $wanted } تأكيدات)
        [many] يتأكد خلال { $minutes } د تقريبًا ({ $wanted } تأكيدًا)
       *[other] يتأكد خلال { $minutes } د تقريبًا ({ $wanted } تأكيد)
    }
checkout-no-rate = ⚠️ <b>{ $coin }</b>: لا يوجد سعر حديث الآن، لذلك لا يمكن تحديد المبلغ.
checkout-not-payable = ⚠️ <b>{ $coin }</b>: لا يمكن دفع { $total } بها؛ المبلغ أصغر من أن تقبله شبكتها.
checkout-coins-next = <i>الخطوة التالية: اختاروا العملة. يصلكم عنوان والمبلغ الدقيق بسعر تلك اللحظة، ويبقى ثابتًا لكم.</i>
checkout-coins-none = <i>لا يمكن اختيار أي عملة الآن. الخطوة التالية: حاولوا بعد دقيقة أو ألغوا الطلب. لا يكلف ذلك شيئًا.</i>
checkout-chosen = 🪙 <b>الطلب رقم { $order }</b> يُدفع بعملة { $coin }. <i>الخطوة التالية: أرسلوا المبلغ الدقيق إلى العنوان في الرسالة أدناه.</i>

## Cancelling

checkout-cancel-ask =
    ❌ <b>هل تريدون إلغاء الطلب رقم { $order }؟</b>
    { $total } · لم يُدفع شيء حتى الآن. تعود أصنافه متاحة للبيع فورًا ولا يمكن فتح الطلب من جديد. لا يكلف ذلك شيئًا.
checkout-cancelled =
    ❌ <b>أُلغي الطلب رقم { $order }.</b>
    يُرجى عدم إرسال أي مبلغ إلى عنوانه بعد الآن. نرحب بطلبكم من جديد.
checkout-cancel-expired = ⌛ لم يُدفع الطلب رقم { $order } في الوقت المحدد وهو مغلق من قبل. لا يوجد ما يُلغى.
checkout-cancel-late = لم يعد ممكنًا إلغاء الطلب رقم { $order } هنا. حالته مذكورة في الطلب نفسه.
checkout-cancel-seen =
    👀 <b>رُصد مبلغ للطلب رقم { $order }،</b> لذلك لم يعد ممكنًا إلغاؤه هنا.
    أصنافكم محجوزة. <i>الخطوة التالية: عند تأكيد الدفعة يُستأنف الطلب. إذا فضّلتم استرداد مبلغكم فيُرجى مراسلة المتجر.</i>

## Why it is not possible

checkout-no-empty = 🛒 سلتكم فارغة، فلا يوجد ما يُطلب بعد.
checkout-no-lines =
    { $count ->
        [zero] لا يتسع الطلب لمنتجات أخرى. يُرجى أولًا طلب ما في السلة.
        [one] يتسع الطلب لمنتج واحد. يُرجى أولًا طلب ما في السلة.
        [two] يتسع الطلب لمنتجين مختلفين. يُرجى أولًا طلب ما في السلة ثم الباقي.
        [few] يتسع الطلب لعدد { $count } منتجات مختلفة. يُرجى أولًا طلب ما في السلة ثم الباقي.
        [many] يتسع الطلب لعدد { $count } منتجًا مختلفًا. يُرجى أولًا طلب ما في السلة ثم الباقي.
       *[other] يتسع الطلب لعدد { $count } منتج مختلف. يُرجى أولًا طلب ما في السلة ثم الباقي.
    }
checkout-no-quantity = لا يمكن طلب هذه الكمية. يُرجى اختيار عدد من 1 إلى { $count } من المنتج الواحد.
checkout-no-product = لم يعد هذا المنتج معروضًا للبيع. لم يُطلب شيء ولم يُحتسب عليكم شيء.
checkout-no-stock =
    { $free ->
        [0] نفد <b>{ $product }</b> للتو. لم يُطلب شيء ولم يُحتسب عليكم شيء.
        [zero] نفد <b>{ $product }</b> للتو. لم يُطلب شيء ولم يُحتسب عليكم شيء.
        [one] سبقكم أحد: بقيت قطعة واحدة فقط من <b>{ $product }</b>. لم يُطلب شيء ولم يُحتسب عليكم شيء.
        [two] سبقكم أحد: بقيت قطعتان فقط من <b>{ $product }</b>. لم يُطلب شيء ولم يُحتسب عليكم شيء.
        [few] سبقكم أحد: بقيت { $free } قطع فقط من <b>{ $product }</b>. لم يُطلب شيء ولم يُحتسب عليكم شيء.
        [many] سبقكم أحد: بقيت { $free } قطعة فقط من <b>{ $product }</b>. لم يُطلب شيء ولم يُحتسب عليكم شيء.
       *[other] سبقكم أحد: بقيت { $free } قطعة فقط من <b>{ $product }</b>. لم يُطلب شيء ولم يُحتسب عليكم شيء.
    }
checkout-no-sum = الإجمالي أكبر مما يستطيع الصندوق حسابه. يُرجى طلب كمية أقل في المرة الواحدة.
checkout-no-unpaid =
    { $count ->
        [zero] 🕐 <b>لا توجد لديكم طلبات في انتظار الدفع.</b>
        [one] 🕐 <b>لديكم طلب لا يزال في انتظار دفعه.</b>
        [two] 🕐 <b>لديكم طلبان لا يزالان في انتظار الدفع.</b>
        [few] 🕐 <b>لديكم { $count } طلبات لا تزال في انتظار الدفع.</b>
        [many] 🕐 <b>لديكم { $count } طلبًا لا تزال في انتظار الدفع.</b>
       *[other] 🕐 <b>لديكم { $count } طلب لا تزال في انتظار الدفع.</b>
    }
    لا يمكن فتح أكثر من ذلك في الوقت نفسه. <i>الخطوة التالية: ادفعوا المفتوح أو ألغوه، ثم اطلبوا ما في السلة. تبقى السلة كما هي.</i>
checkout-no-blocked = لا يقبل المتجر طلبات منكم. إذا رأيتم أن هذا خطأ فيُرجى مراسلة المتجر.
checkout-no-cooling =
    ⏳ <b>يمكنكم الطلب من جديد ابتداءً من { $until }.</b>
    لم تُدفع عدة طلبات لكم في الوقت المحدد، لذلك توجد فترة توقف. تنتهي تلقائيًا دون أي تكلفة. تبقى سلتكم كما هي.
checkout-no-often =
    ⏳ <b>يمكنكم الطلب من جديد ابتداءً من { $until }.</b>
    قدّمتم طلبات كثيرة خلال ساعة واحدة. تبقى سلتكم كما هي.
checkout-no-paused =
    ⏸ <b>لا يقبل المتجر طلبات حاليًا.</b>
    <blockquote>{ $text }</blockquote>
    تبقى سلتكم كما هي، والطلبات المفتوحة مستمرة. يُرجى المحاولة لاحقًا.
checkout-no-shipping = يُرجى أولًا اختيار طريقة شحن طردكم.
checkout-no-address = يُرجى أولًا تحديد وجهة طردكم.
checkout-no-changed = تغيّرت سلتكم في هذه الأثناء. لم يُطلب شيء. يُرجى مراجعتها مرة أخرى.
checkout-no-invoice = لا يوجد لديكم طلب كهذا.
checkout-no-open = لم يعد هذا الطلب في انتظار مبلغ. حالته مذكورة في فاتورته. يُرجى عدم إرسال أي مبلغ له.
checkout-no-time =
    ⌛ <b>انتهت مهلة دفع هذا الطلب.</b>
    يُرجى عدم إرسال أي مبلغ له بعد الآن. إذا كنتم قد دفعتم في الوقت المحدد فسنرصد ذلك ونخبركم. <i>الخطوة التالية: يمكنكم طلب الشيء نفسه مرة أخرى.</i>
checkout-no-coin = لا يمكن استخدام { $coin } لهذا الطلب. يُرجى اختيار عملة أخرى.
checkout-no-rate-now =
    ⚠️ <b>لا يوجد سعر حديث الآن لعملة { $coin }،</b> لذلك لا يمكن تحديد مبلغ عادل.
    أصنافكم لا تزال محجوزة. <i>الخطوة التالية: حاولوا بعد دقيقة أو اختاروا عملة أخرى.</i>
checkout-no-little =
    ⚠️ <b>المبلغ { $total } أصغر من أن يُدفع بعملة { $coin }:</b> تقبل شبكتها { $amount } أو أكثر.
    أصنافكم لا تزال محجوزة. <i>الخطوة التالية: اختاروا عملة أخرى، أو ألغوا واطلبوا كمية أكبر في مرة واحدة.</i>
checkout-no-more-time =
    { $count ->
        [zero] لا يسمح المتجر بوقت إضافي لهذا الطلب.
        [one] مُنح هذا الطلب وقتًا إضافيًا مرة واحدة، وهو أقصى ما يسمح به المتجر.
        [two] مُنح هذا الطلب وقتًا إضافيًا مرتين، وهو أقصى ما يسمح به المتجر.
        [few] مُنح هذا الطلب وقتًا إضافيًا { $count } مرات، وهو أقصى ما يسمح به المتجر.
        [many] مُنح هذا الطلب وقتًا إضافيًا { $count } مرة، وهو أقصى ما يسمح به المتجر.
       *[other] مُنح هذا الطلب وقتًا إضافيًا { $count } مرة، وهو أقصى ما يسمح به المتجر.
    }
checkout-no-seen = 👀 رُصد مبلغ لهذا الطلب من قبل. لا يلزمكم شيء آخر؛ حالته مذكورة في فاتورته.

## Buttons

shop-shelf-btn = 📂 { $shelf } ({ $free })
shop-shelf-sold-out-btn = 📂 { $shelf } (نفدت الكمية)
shop-row-btn =
    { $free ->
        [zero] { $product } · { $price } · لم يبقَ شيء
        [one] { $product } · { $price } · بقيت قطعة
        [two] { $product } · { $price } · بقيت قطعتان
        [few] { $product } · { $price } · بقيت { $free } قطع
        [many] { $product } · { $price } · بقيت { $free } قطعة
       *[other] { $product } · { $price } · بقيت { $free } قطعة
    }
shop-row-sold-out-btn = ❌ { $product } · { $price } · نفدت الكمية
shop-cart-btn = 🛒 السلة ({ $count })
shop-wish-btn = 🔔 أخبروني
shop-add-btn = 🛒 إضافة { $count } إلى السلة
shop-change-btn = 🛒 التغيير إلى { $count }
shop-buy-btn = ⚡ الشراء الآن
shop-take-out-btn = 🗑 إخراج من السلة
shop-to-cart-btn = 🛒 إلى السلة
shop-share-btn = 📣 مشاركة
shop-pack-btn = { $count } بسعر { $price }
shop-pack-chosen-btn = ✓ { $count } بسعر { $price }

cart-line-btn = { $count } × { $product }
cart-out-btn = 🗑
cart-checkout-btn = ✅ إتمام الطلب
cart-shop-btn = 🛍 المتجر
cart-clear-btn = 🗑 إفراغ السلة

checkout-option-btn = 🚚 { $option } · { $price }
checkout-option-chosen-btn = ✓ { $option } · { $price }
checkout-address-use-btn = ✅ الإرسال إليه
checkout-address-new-btn = ✍ إلى عنوان آخر
checkout-address-forget-btn = 🗑 حذف هذا العنوان
checkout-address-keep-btn = 💾 حفظ عنوان للمرات القادمة أيضًا
checkout-settings-btn = ⚙ الإعدادات
checkout-go-on-btn = ▶ متابعة الطلب
checkout-ship-other-btn = 🚚 شحن آخر
checkout-address-other-btn = 🏠 عنوان آخر
checkout-confirm-btn = ✅ تأكيد · { $total }
checkout-accept-btn = ✅ قبول
checkout-edit-btn = 🛒 العودة إلى السلة
checkout-wish-btn = 🔔 أخبروني: { $product }
checkout-btc-btn = ₿ بيتكوين · ≈ { $amount }
checkout-ltc-btn = Ł لايتكوين · ≈ { $amount }
checkout-try-again-btn = 🔄 المحاولة من جديد
checkout-other-coin-btn = 🔁 عملة أخرى
checkout-pay-btn = ▶ متابعة الدفع
checkout-cancel-btn = ❌ إلغاء الطلب
checkout-cancel-yes-btn = ❌ نعم، إلغاء
checkout-invoice-btn = 🧾 الفاتورة
checkout-order-btn = 📦 الطلب
checkout-orders-btn = 📦 طلباتي
checkout-again-btn = 🛒 الطلب من جديد
checkout-problem-btn = 💬 مراسلة المتجر
checkout-write-btn = 💬 مراسلة المتجر
checkout-shop-btn = 🛍 المتجر

## Answers to a press

shop-shelf-gone = لم يعد هذا القسم موجودًا. هذا هو المتجر.
shop-product-gone = لم يعد هذا المنتج معروضًا للبيع. هذا هو المتجر.
shop-put = في سلتكم الآن: { $count }.
shop-just-sold =
    { $free ->
        [0] نفد للتو: { $product }. لم تتغير سلتكم.
        [zero] نفد للتو: { $product }. لم تتغير سلتكم.
        [one] سبقكم أحد: بقيت قطعة واحدة من { $product }. لم تتغير سلتكم.
        [two] سبقكم أحد: بقيت قطعتان من { $product }. لم تتغير سلتكم.
        [few] سبقكم أحد: بقيت { $free } قطع من { $product }. لم تتغير سلتكم.
        [many] سبقكم أحد: بقيت { $free } قطعة من { $product }. لم تتغير سلتكم.
       *[other] سبقكم أحد: بقيت { $free } قطعة من { $product }. لم تتغير سلتكم.
    }
shop-there-again = خبر سار: المنتج متوفر.
shop-wished = نخبركم هنا عندما يتوفر { $product } من جديد.
cart-product-gone = لم يعد هذا المنتج معروضًا للبيع.
cart-cleared = سلتكم فارغة الآن.
checkout-just-sold =
    { $free ->
        [0] نفد للتو: { $product }. لم يُطلب شيء ولم يُحتسب عليكم شيء.
        [zero] نفد للتو: { $product }. لم يُطلب شيء ولم يُحتسب عليكم شيء.
        [one] سبقكم أحد: بقيت قطعة واحدة من { $product }. لم يُطلب شيء ولم يُحتسب عليكم شيء.
        [two] سبقكم أحد: بقيت قطعتان من { $product }. لم يُطلب شيء ولم يُحتسب عليكم شيء.
        [few] سبقكم أحد: بقيت { $free } قطع من { $product }. لم يُطلب شيء ولم يُحتسب عليكم شيء.
        [many] سبقكم أحد: بقيت { $free } قطعة من { $product }. لم يُطلب شيء ولم يُحتسب عليكم شيء.
       *[other] سبقكم أحد: بقيت { $free } قطعة من { $product }. لم يُطلب شيء ولم يُحتسب عليكم شيء.
    }
checkout-confirmed-before = سبق أن أكّدتم هذا. هذا طلبكم.
checkout-cart-changed = تغيّرت سلتكم. لم يُطلب شيء؛ يُرجى مراجعتها مرة أخرى.

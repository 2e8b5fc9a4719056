# The back office in the order bot: stock, people, rates, watchers, health, figures, broadcasts,
# own notices, roles, the audit trail. Telegram's HTML, but for what stands below the last
# headings.

## The shelves

off-stock =
    { $count ->
        [zero] 🏷 <b>لا توجد منتجات</b>
        [one] 🏷 <b>منتج واحد</b>
        [two] 🏷 <b>منتجان</b>
        [few] 🏷 <b>{ $count } منتجات</b>
        [many] 🏷 <b>{ $count } منتجًا</b>
       *[other] 🏷 <b>{ $count } منتج</b>
    }
off-stock-none =
    🏷 <b>المخزون فارغ.</b>
    تُضاف المنتجات على الخادم: <code>chaintill product import goods.csv</code>
off-stock-row =
    { $state ->
        [off] ⏸
        [out] 🔴
        [low] 🟡
       *[good] 🟢
    } <b>{ $product }</b> · متاح: { $free } · محجوز: { $held } · مبيع: { $sold }
off-stock-not-found =
    🏷 لا يوجد منتج باسم <b>{ $name }</b>.
    أرسلوا اسمه المختصر كما تعرضه القائمة، أو جزءًا من اسمه: <code>/stock mug</code>
off-stock-several =
    🏷 <b>منتجات باسم يشبه { $name }: { $count }.</b>
    أيها تقصدون؟

off-product =
    { $state ->
        [off] ⏸
        [out] 🔴
        [low] 🟡
       *[good] 🟢
    } <b>{ $product }</b>
    <code>{ $sku }</code> · { $kind ->
        [codes] أكواد يسلّمها الصندوق
        [file] ملفات يسلّمها الصندوق
        [shipping] يُرسل في طرد
        [pickup] يستلمه المشتري بنفسه
       *[booking] يُحجز لموعد
    }
off-product-place = { $place }
off-product-off = <b>ليس معروضًا للبيع:</b> لا يراه العملاء.
off-product-price = السعر: { $price }
off-product-discount = خصم { $percent }: { $total }
off-product-pack = { $count } بسعر { $price }
off-product-counter =
    متاح: <b>{ $free }</b> · محجوز: { $held } · مبيع: { $sold }
    أُدخل إجمالًا: { $received } · أُخرج يدويًا: { $removed }
off-product-low-water = سيصلكم إشعار عندما يكون المتاح { $count } أو أقل.

## Filling a shelf

off-add-codes =
    📥 <b>{ $product }: أرسلوا الأكواد</b>
    كود واحد في كل سطر، مثلًا:
    <code>AB12-CD34
    EF56-GH78</code>
    أو في ملف: .txt بكود واحد في كل سطر، أو .csv بعمود <code>code</code>، أو .json بمصفوفة.

    سترون الجديد قبل إدخال أي شيء. للخروج استخدموا الأمر /cancel.
off-add-files =
    📥 <b>{ $product }: أرسلوا الملفات</b>
    كمستندات، واحدًا واحدًا أو عدة معًا. كل ملف قطعة واحدة، ويحصل عليه مشتريه كما هو.

    سترون الجديد قبل إدخال أي شيء. للخروج استخدموا الأمر /cancel.
off-add-pieces =
    📥 <b>{ $product }: كم قطعة وصلت؟</b>
    أرسلوا عددًا، مثلًا: <code>+25</code>

    سترون المجموع قبل إدخال أي شيء. للخروج استخدموا الأمر /cancel.
off-add-codes-please = يُرجى إرسال الأكواد نصًا، كودًا في كل سطر، أو ملف .txt أو .csv أو .json. للخروج استخدموا الأمر /cancel.
off-add-files-please = يُرجى إرساله كمستند: ما يُرسل صورةً أو نصًا لا يصل كما كان. للخروج استخدموا الأمر /cancel.
off-add-pieces-please = يُرجى إرسال عدد من 1 إلى { $most }، مثل <code>+25</code>. تُخرَج القطع على الخادم: <code>chaintill stock remove</code>. للخروج استخدموا الأمر /cancel.
off-add-not-pieces = يُباع هذا المنتج على شكل أكواد، فلا يكفي العدد. يُرجى إرسال الأكواد نفسها، كودًا في كل سطر.
off-add-format = أقرأ ملفات .txt و .csv و .json. يُرجى إرسال أحدها أو إرسال الأكواد نصًا.
off-add-not-text = هذا الملف ليس نصًا عاديًا (UTF-8). يُرجى حفظه بصيغة .txt أو .csv أو .json وإرساله من جديد.
off-add-too-large = لا يمكن جلب هذا الملف: حجمه أكبر من { $most } أو لم يعد موجودًا. يُرجى إرسال ملف أصغر أو إدخاله على الخادم: <code>chaintill stock import</code>
off-add-too-much = هذا أكثر مما يتسع له الأمر مرة واحدة (الأكواد: { $most }). أكّدوا ما ينتظر أولًا ثم أرسلوا الباقي؛ أو أدخلوه على الخادم: <code>chaintill stock import</code>
off-add-files-full = عدد الملفات المنتظرة: { $most }. أكّدوها أولًا ثم أرسلوا الباقي.
off-add-file-bad = هذا الملف فارغ أو بلا اسم. يُرجى إرساله من جديد.
off-add-bad-lines =
    { $count ->
        [zero] ⚠ لم يُدخل شيء. يُرجى الإرسال من جديد.
        [one] ⚠ تعذّرت قراءة سطر واحد، فلم يُدخل شيء. يُرجى إرساله من جديد.
        [two] ⚠ تعذّرت قراءة سطرين، فلم يُدخل شيء. يُرجى إرسالهما من جديد.
        [few] ⚠ تعذّرت قراءة { $count } أسطر، فلم يُدخل شيء. يُرجى إرسالها من جديد.
        [many] ⚠ تعذّرت قراءة { $count } سطرًا، فلم يُدخل شيء. يُرجى إرسالها من جديد.
       *[other] ⚠ تعذّرت قراءة { $count } سطر، فلم يُدخل شيء. يُرجى إرسالها من جديد.
    }
off-add-no-product = ⚠ لم يعد هذا المنتج موجودًا. لم يُدخل شيء.
off-add-refused = ⚠ هذا لا يوافق طريقة بيع المنتج الآن. لم يُدخل شيء؛ يُرجى البدء من جديد.

off-dry-codes = 📥 <b>{ $product }: +{ $count } جديد</b>
off-dry-duplicates =
    { $count ->
        [zero] لا شيء منها معروف من قبل.
        [one] واحد منها معروف من قبل ولن يُدخل.
        [two] اثنان منها معروفان من قبل ولن يُدخلا.
        [few] { $count } منها معروفة من قبل ولن تُدخل.
        [many] { $count } منها معروفة من قبل ولن تُدخل.
       *[other] { $count } منها معروفة من قبل ولن تُدخل.
    }
off-dry-bad =
    { $count ->
        [zero] كل الأسطر مقروءة:
        [one] تعذّرت قراءة سطر واحد ولن يُدخل:
        [two] تعذّرت قراءة سطرين ولن يُدخلا:
        [few] تعذّرت قراءة { $count } أسطر ولن تُدخل:
        [many] تعذّرت قراءة { $count } سطرًا ولن تُدخل:
       *[other] تعذّرت قراءة { $count } سطر ولن تُدخل:
    }
off-dry-bad-line =
    • السطر { $line }: { $state ->
        [empty] لا يحتوي على كود
        [long] الكود أطول من اللازم
        [fields] عدد حقوله أكثر أو أقل من السطر الأول
        [column] السطر الأول لا يذكر عمودًا باسم <code>code</code>
        [csv] لا يمكن قراءته بصيغة CSV
        [json] لا يمكن قراءته بصيغة JSON، ولا ما بعده
       *[code] ليس نصًا ولا كائنًا فيه <code>code</code>
    }
off-dry-bad-more =
    { $count ->
        [zero] • ولا شيء غيرها
        [one] • وسطر آخر
        [two] • وسطران آخران
        [few] • و{ $count } أسطر أخرى
        [many] • و{ $count } سطرًا آخر
       *[other] • و{ $count } سطر آخر
    }
off-dry-files =
    { $count ->
        [zero] 📥 <b>{ $product }: لا توجد ملفات جديدة</b>
        [one] 📥 <b>{ $product }: ملف جديد واحد</b>
        [two] 📥 <b>{ $product }: ملفان جديدان</b>
        [few] 📥 <b>{ $product }: { $count } ملفات جديدة</b>
        [many] 📥 <b>{ $product }: { $count } ملفًا جديدًا</b>
       *[other] 📥 <b>{ $product }: { $count } ملف جديد</b>
    }
    <blockquote>{ $items }</blockquote>
off-dry-file-known = الملف الأخير معروف من قبل للمنتج <b>{ $product }</b> ولن يُدخل.
off-dry-pieces =
    📥 <b>{ $product }: +{ $count }</b>
    المتاح الآن: { $free } · المتاح بعد ذلك: { $total }

    لم يُدخل شيء بعد. أكّدوا أو أرسلوا عددًا آخر.
off-dry-next = لم يُدخل شيء بعد. أكّدوا أو أرسلوا المزيد لإضافته.
off-dry-nothing = لا يوجد ما يُدخل. أرسلوا غيره أو ارجعوا.
off-taken =
    { $count ->
        [0] لم يُدخل شيء.
        [zero] لم يُدخل شيء.
        [one] ✅ <b>أُدخلت قطعة واحدة.</b>
        [two] ✅ <b>أُدخلت قطعتان.</b>
        [few] ✅ <b>أُدخلت { $count } قطع.</b>
        [many] ✅ <b>أُدخلت { $count } قطعة.</b>
       *[other] ✅ <b>أُدخلت { $count } قطعة.</b>
    }
off-taken-lost =
    { $count ->
        [zero] ⚠ جُلبت كل الملفات.
        [one] ⚠ لم يعد ممكنًا جلب ملف واحد. يُرجى إرساله من جديد.
        [two] ⚠ لم يعد ممكنًا جلب ملفين. يُرجى إرسالهما من جديد.
        [few] ⚠ لم يعد ممكنًا جلب { $count } ملفات. يُرجى إرسالها من جديد.
        [many] ⚠ لم يعد ممكنًا جلب { $count } ملفًا. يُرجى إرسالها من جديد.
       *[other] ⚠ لم يعد ممكنًا جلب { $count } ملف. يُرجى إرسالها من جديد.
    }

## People

off-people =
    { $count ->
        [zero] 👥 <b>لا يوجد أشخاص</b>
        [one] 👥 <b>شخص واحد</b>
        [two] 👥 <b>شخصان</b>
        [few] 👥 <b>{ $count } أشخاص</b>
        [many] 👥 <b>{ $count } شخصًا</b>
       *[other] 👥 <b>{ $count } شخص</b>
    }
off-people-with-strikes =
    { $count ->
        [zero] 👥 <b>لا يوجد أشخاص، والحد الأدنى للمهل الفائتة: { $strikes }</b>
        [one] 👥 <b>شخص واحد، والحد الأدنى للمهل الفائتة: { $strikes }</b>
        [two] 👥 <b>شخصان، والحد الأدنى للمهل الفائتة: { $strikes }</b>
        [few] 👥 <b>{ $count } أشخاص، والحد الأدنى للمهل الفائتة: { $strikes }</b>
        [many] 👥 <b>{ $count } شخصًا، والحد الأدنى للمهل الفائتة: { $strikes }</b>
       *[other] 👥 <b>{ $count } شخص، والحد الأدنى للمهل الفائتة: { $strikes }</b>
    }
off-people-none = 👥 لا أحد لديه هذا العدد من المهل الفائتة: { $strikes }
off-people-more = هناك أكثر مما في القائمة. يمكن العثور على أي شخص بالأمر <code>/find @name</code>
off-people-row =
    { $state ->
        [erased] 🗑
        [blocked] ⛔
        [cooling] ❄
        [strikes] ⚠
       *[good] 👤
    } <b>{ $name }</b> (رقم { $person }) · المهل الفائتة: { $count }

off-person =
    { $state ->
        [erased] 🗑
        [blocked] ⛔
        [cooling] ❄
        [strikes] ⚠
       *[good] 👤
    } <b>{ $name }</b> (رقم { $person })
off-person-role = يعمل هنا: { $role }
off-person-known = <code>{ $name }</code>
off-person-since = معنا منذ { $since }
off-person-orders = الطلبات: { $count }
off-person-strikes = المهل الفائتة: { $count } · فترات التوقف حتى الآن: { $cooldowns }
off-person-speaks = اللغة: { $language } · المنطقة الزمنية: { $zone }
off-person-blocked = ⛔ محظور منذ { $since }: <i>{ $reason }</i>
off-person-cooling = ❄ انتهت مهلة عدد كبير من الطلبات: يمكنه الطلب من جديد ابتداءً من { $until }
off-person-unreachable = 📵 لا تصل إليه أي رسالة منذ { $since }
off-person-erased = 🗑 حُذفت بياناته بطلب منه: { $at }

## Rates

off-rates = 💱 <b>أسعار الصرف</b>
off-rate-fresh =
    🟢 <b>1 { $coin } = { $price }</b>
    { $sources } · قبل { $age }
off-rate-stale =
    🔴 <b>{ $coin }: لا تُعطى مبالغ جديدة</b>
    لا يمكن لأحد الدفع بها. آخر سعر هو { $price } ({ $sources }). عمره { $age }، ولا تُحسب المبالغ بسعر عمره أكثر من { $most }.
off-rate-unknown =
    🔴 <b>{ $coin }: لا تُعطى مبالغ جديدة</b>
    لا يمكن لأحد الدفع بها: لا يُعرف أي سعر بعد.
off-rate-by-hand =
    ✋ <b>1 { $coin } = { $price }</b>
    حدده { $who }، { $at }. لا يُعتد بأي مصدر إلى أن يُزال هذا السعر على الخادم: <code>chaintill rates set</code>
off-rate-fixed =
    📌 <b>1 { $coin } = { $price }</b>
    محدد في الإعدادات.

## Watchers

off-watchers = 🛰 <b>المراقبون</b>
off-watcher =
    { $state ->
        [blind] 🔴
        [behind] 🟡
       *[good] 🟢
    } <b>{ $coin }</b>
    آخر كتلة: { $height }، قبل { $lag }
    آخر اطلاع: قبل { $age }
off-watcher-never =
    🔴 <b>{ $coin }</b>
    لم يُرَ شيء من هذه السلسلة بعد.
off-watcher-sources = ترتيب السؤال: { $sources }
off-watcher-blind = <b>هذه السلسلة غير مرئية الآن.</b> لا تنتهي مهلة الطلبات إلى أن تعود.
off-watcher-was-blind = خلال اليوم الأخير كانت غير مرئية لبضع دقائق. وما دُفع حينها عُثر عليه لاحقًا.
off-watcher-error = آخر مشكلة، قبل { $age }: <i>{ $why }</i>

## Health

off-health-good = 🟢 <b>كل شيء يعمل.</b>
off-health-bad = 🔴 <b>هناك ما يحتاج إلى نظر.</b>
off-health-selling = ✅ المتجر يبيع.
off-health-paused = ⏸ البيع متوقف منذ { $since }، بواسطة { $by }: <i>{ $reason }</i>
off-health-database = ✅ قاعدة البيانات تستجيب وهي محدَّثة.
off-health-database-old =
    { $count ->
        [zero] ⚠ لا ينقص قاعدة البيانات أي تغيير: <code>chaintill migrate up</code>
        [one] ⚠ ينقص قاعدة البيانات تغيير واحد: <code>chaintill migrate up</code>
        [two] ⚠ ينقص قاعدة البيانات تغييران: <code>chaintill migrate up</code>
        [few] ⚠ ينقص قاعدة البيانات { $count } تغييرات: <code>chaintill migrate up</code>
        [many] ⚠ ينقص قاعدة البيانات { $count } تغييرًا: <code>chaintill migrate up</code>
       *[other] ⚠ ينقص قاعدة البيانات { $count } تغيير: <code>chaintill migrate up</code>
    }
off-health-chains = ✅ كل السلاسل مرئية.
off-health-blind = ⚠ غير مرئية الآن: { $coins }
off-health-rates = ✅ كل الأسعار حديثة.
off-health-unpriced = ⚠ لا يوجد سعر حديث، فلا تُعطى مبالغ جديدة: { $coins }
off-health-tasks = ✅ كل المهام نجحت في المرة الأخيرة.
off-health-task = ⚠ فشلت المهمة <code>{ $name }</code> قبل { $age }: <i>{ $why }</i>
off-health-tasks-more =
    { $count ->
        [zero] ⚠ ولا توجد مهام أخرى
        [one] ⚠ ومهمة أخرى
        [two] ⚠ ومهمتان أخريان
        [few] ⚠ و{ $count } مهام أخرى
        [many] ⚠ و{ $count } مهمة أخرى
       *[other] ⚠ و{ $count } مهمة أخرى
    }
off-health-outbox = 📤 الإشعارات: منتظرة: { $wanted } · متروكة: { $dead } · بلا مستلم: { $unaddressed } · مرسلة: { $sent }
off-health-inbox = 📥 رسائل تنتظر المعالجة: { $count }
off-health-stock = ✅ لا يوجد منتج قارب النفاد.
off-health-stock-low =
    { $count ->
        [zero] 🟡 لا توجد منتجات قاربت النفاد أو نفدت.
        [one] 🟡 منتج واحد قارب النفاد أو نفد.
        [two] 🟡 منتجان قاربا النفاد أو نفدا.
        [few] 🟡 { $count } منتجات قاربت النفاد أو نفدت.
        [many] 🟡 { $count } منتجًا قاربت النفاد أو نفدت.
       *[other] 🟡 { $count } منتج قاربت النفاد أو نفدت.
    }

## Figures

off-stats =
    { $days ->
        [0] 📊 <b>هذا الشهر</b>
        [1] 📊 <b>آخر 24 ساعة</b>
       *[other] 📊 <b>الأيام الأخيرة: { $days }</b>
    }
    منذ { $since }
off-stats-orders =
    الطلبات: { $created }
    رُصد مبلغها: { $seen }
    المدفوعة: { $paid }
    المشحونة: { $shipped }
    المنتهية مهلتها: { $expired }
    الملغاة: { $cancelled }
off-stats-odd = مدفوعة جزئيًا: { $partial } · مدفوعة متأخرة: { $late } · مدفوعة بزيادة: { $over }
off-stats-revenue = 💰 <b>{ $total }</b>
off-stats-coin =
    { $count ->
        [zero] { $amount } دون طلبات
        [one] { $amount } لطلب واحد
        [two] { $amount } لطلبين
        [few] { $amount } لعدد { $count } طلبات
        [many] { $amount } لعدد { $count } طلبًا
       *[other] { $amount } لعدد { $count } طلب
    }
off-stats-top = 🏆 <b>الأكثر مبيعًا</b>
off-stats-top-row = { $count } × { $product }
off-stats-people = 👥 عملاء جدد: { $count }

## Broadcasts

off-news = 📣 <b>النشرات</b>
off-news-none =
    📣 <b>النشرات</b>
    لم تُرسل أي نشرة بعد. تصل إلى العملاء الذين اختاروا تلقي الأخبار، ولا تصل إلى غيرهم.
off-news-standing =
    { $state ->
        [sending] 📣
        [stopped] ⏹
       *[done] ✅
    } <b>رقم { $number }</b> · { $segment }
    كُتب إلى: { $count } · وصلت: { $sent } · تنتظر: { $waiting } · لم تصل: { $failed }
off-news-at = بدأت: { $at }
off-news-ask =
    ✍ <b>ما الجديد؟</b>
    أرسلوه في رسالة واحدة، بحد أقصى { $most } من الأحرف، مثلًا:
    <i>وصلت أكواب جديدة. هذا الأسبوع كوبان بسعر واحد.</i>

    يُرسل نصًا عاديًا. سترونه كما سيراه عملاؤكم قبل إرسال أي شيء. للخروج استخدموا الأمر /cancel.
off-news-too-long = طول الأخبار من 1 إلى { $most } من الأحرف. يُرجى إرسالها من جديد، أقصر.
off-news-preview =
    👁 <b>ما تحت الخط يخرج كما هو تمامًا.</b> الكلمات المحيطة بنصكم وحدها تكون بلغة كل قارئ.
    إلى: <b>{ $segment }</b> ({ $count })، ممن اختاروا تلقي الأخبار.
    ┄┄┄┄┄┄┄┄
off-news-sending =
    📣 <b>النشرة رقم { $number } في الطريق.</b>
    ما ينتظره الناس يُرسل أولًا، فقد يستغرق الأمر وقتًا. الرسالة أعلاه تتابع سيرها.

## Own notices

off-notify =
    🔔 <b>كيف تصلكم الإشعارات</b>
    أنواع تصل فورًا: { $now } · في الموجز: { $digest } · متوقفة: { $off }
    يصل الموجز الساعة { $hour } في رسالة واحدة.
off-notify-quiet = هدوء من { $from } إلى { $to }: ما يأتي حينها ينتظر حتى نهايته في رسالة واحدة. وما لا يحتمل الانتظار يصل على أي حال.
off-notify-never-quiet = لا توجد ساعات هدوء.
off-notify-zone =
    هذه ساعات المنطقة { $zone }. لتغيير المنطقة الزمنية أرسلوا /settings إلى بوت المتجر المخصص للعملاء.

    أدناه: الأنواع، وساعة الموجز، وساعات الهدوء.
off-notify-nothing = 🔔 مع دوركم لا يصلكم شيء تلقائيًا. وكل ما يمكنكم رؤيته موجود في لوحة العمل.
off-kinds =
    🔔 <b>أنواع الإشعارات</b>
    اضغطوا على نوع لتغيير طريقة وصوله:
    🔔 فورًا · 🗞 في الموجز الساعة { $hour } · 🔕 لا يصل
    🔒 فورًا دائمًا: الأمر يتعلق بمال أو مفاتيح

    ما ينتظره الآخرون، مثل الطلبات المدفوعة ورسائل العملاء، لا يمكن إيقافه.

## Roles

off-roles =
    { $count ->
        [zero] 👔 <b>لا أحد يعمل هنا</b>
        [one] 👔 <b>شخص واحد يعمل هنا</b>
        [two] 👔 <b>شخصان يعملان هنا</b>
        [few] 👔 <b>{ $count } أشخاص يعملون هنا</b>
        [many] 👔 <b>{ $count } شخصًا يعملون هنا</b>
       *[other] 👔 <b>{ $count } شخص يعملون هنا</b>
    }
off-roles-row = • <b>{ $name }</b> (رقم { $person }): { $role }
off-roles-how =
    <b>لإضافة شخص:</b>
    1. يرسل الشخص /start إلى بوت المتجر المخصص للعملاء ليصبح معروفًا.
    2. ترسلون <code>/roles @name</code> أو <code>/roles 7</code> برقمه وتختارون دورًا.
off-roles-owners = المالكون هم من يعطون الأدوار.
off-roles-not-found =
    👔 لا يوجد شخص معروف باسم <b>{ $name }</b>.
    يرسل الشخص أولًا /start إلى بوت المتجر المخصص للعملاء. ثم ترسلون <code>/roles @name</code> أو <code>/roles 7</code> برقمه.
off-roles-several = 👔 <b>قد يكون { $name } أحد هؤلاء.</b> من هو؟
off-colleague =
    👔 <b>{ $name }</b> (رقم { $person })
    الدور: <b>{ $role }</b>
off-rights-owner = <i>يمكنه فعل كل شيء وتحديد من يعمل هنا.</i>
off-rights-admin = <i>يمكنه فعل كل شيء عدا تحديد من يعمل هنا.</i>
off-rights-support = <i>يمكنه رؤية كل شيء، وتولّي الطلبات وشحنها، ومراسلة العملاء، والإعفاء من المهل الفائتة. ولا يقرر شيئًا بشأن المال أو المخزون أو الحظر.</i>
off-rights-auditor = <i>يمكنه رؤية كل شيء، ومنه سجل التدقيق، ولا يغيّر شيئًا.</i>
off-rights-customer = <i>يمكنه الشراء ولا شيء غيره. ولا يجيبه بوت الطلبات.</i>
off-role-choose = أي دور بدلًا منه؟ ستُسألون مرة أخرى.
off-role-oneself = هذا أنتم. لا يغيّر أحد دوره بنفسه.
off-role-configured = تذكره الإعدادات مالكًا (<code>telegram.admins</code>)، ولا يمكن تغيير ذلك إلا هناك.
off-role-ask =
    👔 <b>هل تريدون إعطاء { $name } (رقم { $person }) دورًا آخر؟</b>
    الآن: { $before } · بعد ذلك: <b>{ $after }</b>

## The audit trail

off-audit =
    { $count ->
        [zero] 📜 <b>سجل التدقيق: لا توجد تغييرات</b>
        [one] 📜 <b>سجل التدقيق: آخر تغيير</b>
        [two] 📜 <b>سجل التدقيق: آخر تغييرين</b>
        [few] 📜 <b>سجل التدقيق: آخر { $count } تغييرات</b>
        [many] 📜 <b>سجل التدقيق: آخر { $count } تغييرًا</b>
       *[other] 📜 <b>سجل التدقيق: آخر { $count } تغيير</b>
    }
off-audit-of =
    { $count ->
        [zero] 📜 <b>سجل التدقيق بخصوص { $object }: لا توجد تغييرات</b>
        [one] 📜 <b>سجل التدقيق بخصوص { $object }: آخر تغيير</b>
        [two] 📜 <b>سجل التدقيق بخصوص { $object }: آخر تغييرين</b>
        [few] 📜 <b>سجل التدقيق بخصوص { $object }: آخر { $count } تغييرات</b>
        [many] 📜 <b>سجل التدقيق بخصوص { $object }: آخر { $count } تغييرًا</b>
       *[other] 📜 <b>سجل التدقيق بخصوص { $object }: آخر { $count } تغيير</b>
    }
off-audit-none = 📜 لم يُسجَّل شيء بخصوص <b>{ $object }</b>.
off-audit-row =
    <b>{ $at }</b> · { $who }
    <code>{ $action }</code> · { $object }
off-audit-change = { $before } ← { $after }
off-audit-before = { $before } ←
off-audit-after = ← { $after }
off-audit-reason = <i>{ $reason }</i>
off-audit-how = للقراءة عن شيء واحد: <code>/audit order 1042</code>، <code>/audit user 7</code>، <code>/audit product mug</code>، <code>/audit broadcast 3</code>، <code>/audit sales</code>

## Answers to a press

# These stand in messages too, where there was no press.
off-product-gone = لم يعد هناك منتج كهذا. لم يتغير شيء.
off-now-sold = المنتج معروض للبيع.
off-now-not-sold = لم يعد المنتج معروضًا للبيع. الطلبات التي تحتويه تمضي في طريقها.
off-nobody = لا أحد لديه هذا الرقم. لم يتغير شيء.
off-pardoned =
    { $strikes ->
        [0] تم الإعفاء: انتهت فترة التوقف ويمكنه الطلب.
        [zero] تم الإعفاء: انتهت فترة التوقف ويمكنه الطلب.
        [one] تم الإعفاء من مهلة فائتة واحدة، ويمكنه الطلب.
        [two] تم الإعفاء من مهلتين فائتتين، ويمكنه الطلب.
        [few] تم الإعفاء من { $strikes } مهل فائتة، ويمكنه الطلب.
        [many] تم الإعفاء من { $strikes } مهلة فائتة، ويمكنه الطلب.
       *[other] تم الإعفاء من { $strikes } مهلة فائتة، ويمكنه الطلب.
    }
off-unblocked = يمكنه الطلب من جديد.
off-cannot-pardon = لا يوجد ما يُعفى عنه. لم يتغير شيء.
off-cannot-unblock = هذا الشخص غير محظور. لم يتغير شيء.
off-cannot-change = لا يمكن تنفيذ هذا. لم يتغير شيء.
off-resumed = المتجر يبيع من جديد.
off-never-paused = لم يكن البيع متوقفًا. لم يتغير شيء.
off-news-tried = أُرسلت إليكم وحدكم.
off-news-begun = هي في الطريق.
off-news-stopped = تم الإيقاف. سُحب ما لم يخرج بعد.
off-news-over = فات الأوان: وصلت إلى الجميع أو سبق إيقافها.
off-kind-wakes = هذا لا يحتمل الانتظار ولا يمكن إيقافه: يصل دائمًا فورًا.
off-kind-now = يصل فورًا.
off-kind-now-always = يصل فورًا. لا يمكن إيقافه: هناك من ينتظر ردًا.
off-kind-digest = يصل في الموجز الساعة { $hour }.
off-kind-off = لن يصل بعد الآن.
off-hour-set = يصل الموجز الساعة { $hour }.
off-quiet-never = لا توجد ساعات هدوء: يصل كل شيء عند حدوثه.
off-quiet-set = هدوء من { $from } إلى { $to }.
off-role-given = تم. يحفظ ذلك سجل التدقيق.
off-cannot-give = المالكون وحدهم يعطون الأدوار. لم يتغير شيء.
off-cannot-oneself = لا يغيّر أحد دوره بنفسه. لم يتغير شيء.
off-cannot-configured = تذكره الإعدادات مالكًا، ولا يمكن تغيير ذلك إلا هناك. لم يتغير شيء.
off-cannot-same-role = لديه هذا الدور من قبل. لم يتغير شيء.

## Plain

# Spans of time.
off-span-seconds = { $count } ث
off-span-minutes = { $count } د
off-span-hours = { $count } س
off-span-days = { $count } يوم

# Who changed something.
off-actor-person = { $name } (رقم { $person })
off-actor-terminal = { $name } على الخادم
off-actor-configuration = الإعدادات
off-actor-task = الصندوق نفسه ({ $name })

off-role-owner = مالك
off-role-admin = مدير
off-role-support = خدمة العملاء
off-role-auditor = مدقق
off-role-customer = عميل

off-segment-all = الجميع
off-segment-buyers = من سبق أن اشترى
off-segment-recent = النشطون في آخر 30 يومًا

# Kinds of notices, on buttons.
off-kind-order-created = الطلبات الجديدة
off-kind-order-paid = الطلبات المدفوعة
off-kind-order-expired = الطلبات المنتهية مهلتها
off-kind-order-cancelled = الطلبات الملغاة
off-kind-refund-owed = المبالغ الواجب ردها
off-kind-money-waiting = مبالغ تنتظر قرارًا
off-kind-money-unknown = مبالغ مجهولة المصدر
off-kind-payment-reorged = دفعات خرجت من السلسلة
off-kind-payment-back = دفعات عادت
off-kind-sale-fell = بيوع سقطت
off-kind-clawed-back = مبالغ ضاعت بعد التسليم
off-kind-address-refused = عناوين خاطئة
off-kind-index-burnt = حساب مستخدم في مكان آخر
off-kind-index-gap = عناوين تم تخطيها
off-kind-account-changed = مفاتيح حسابات تغيّرت
off-kind-watcher-behind = سلاسل غير مرئية
off-kind-watcher-recovered = سلاسل عادت رؤيتها
off-kind-rates-stale = أسعار قديمة
off-kind-stock-low = مخزون قليل
off-kind-support-message = رسائل العملاء
off-kind-delivery-failed = تسليمات لم تصل
off-kind-sales-paused = إيقاف البيع
off-kind-sales-resumed = استئناف البيع

## Buttons

off-refresh-btn = 🔄 تحديث

off-shelf-btn =
    { $state ->
        [off] ⏸
        [out] 🔴
        [low] 🟡
       *[good] 🟢
    } { $product } · { $free }
off-add-btn = 📥 إضافة مخزون
off-sell-btn = ▶ عرض للبيع
off-sell-not-btn = ⏸ إيقاف بيع المنتج
off-take-in-btn = ✅ إدخال

off-person-btn =
    { $state ->
        [erased] 🗑
        [blocked] ⛔
        [cooling] ❄
        [strikes] ⚠
       *[good] 👤
    } { $name } (رقم { $person })
off-strikes-btn =
    { $strikes ->
        [0] الكل
       *[other] ⚠ { $strikes } أو أكثر
    }
off-person-page-btn = 👤 الملف الشخصي
off-pardon-btn = 🕊 إعفاء من المهل الفائتة
off-block-btn = ⛔ حظر
off-unblock-btn = ✅ رفع الحظر
off-role-btn = 👔 الدور

off-stats-btn =
    { $days ->
        [0] الشهر
       *[other] { $days } يوم
    }

off-news-new-btn = ✍ نشرة جديدة
off-news-segment-btn = { $segment } ({ $count })
off-news-try-btn = 👁 الإرسال إليّ وحدي
off-news-send-btn = 📣 الإرسال إلى { $count }
off-news-again-btn = ✍ الكتابة من جديد
off-news-stop-btn = ⏹ إيقاف رقم { $number }

off-kinds-btn = 🔔 أنواع الإشعارات
off-kind-btn =
    { $state ->
        [always] 🔒
        [digest] 🗞
        [off] 🔕
       *[now] 🔔
    } { $name }
off-hour-btn = { $hour }
off-quiet-none-btn = 🔔 بلا ساعات هدوء
off-quiet-btn = 🌙 { $from } – { $to }

off-colleague-btn = { $name } (رقم { $person }) · { $role }
off-role-yes-btn = ✅ نعم، إعطاء هذا الدور

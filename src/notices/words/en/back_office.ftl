# The back office in the order bot: stock, people, rates, watchers, health, figures, broadcasts,
# own notices, roles, the audit trail. Telegram's HTML, but for what stands below the last
# headings.

## The shelves

off-stock =
    { $count ->
        [one] 🏷 <b>One product</b>
       *[other] 🏷 <b>{ $count } products</b>
    }
off-stock-none =
    🏷 <b>The shelves are empty.</b>
    Products are taken in at the server: <code>chaintill product import goods.csv</code>
off-stock-row =
    { $state ->
        [off] ⏸
        [out] 🔴
        [low] 🟡
       *[good] 🟢
    } <b>{ $product }</b> · free: { $free } · held: { $held } · sold: { $sold }
off-stock-not-found =
    🏷 No product is called <b>{ $name }</b>.
    Send its short name as the list shows it, or a part of its name: <code>/stock mug</code>
off-stock-several =
    🏷 <b>{ $count } products are called like { $name }.</b>
    Which one?

off-product =
    { $state ->
        [off] ⏸
        [out] 🔴
        [low] 🟡
       *[good] 🟢
    } <b>{ $product }</b>
    <code>{ $sku }</code> · { $kind ->
        [codes] codes, handed over by the till
        [file] files, handed over by the till
        [shipping] sent as a parcel
        [pickup] fetched by the buyer
       *[booking] booked for a time
    }
off-product-place = { $place }
off-product-off = <b>Not on sale:</b> customers do not see it.
off-product-price = Price: { $price }
off-product-discount = { $percent } off: { $total }
off-product-pack = { $count } for { $price }
off-product-counter =
    Free: <b>{ $free }</b> · held: { $held } · sold: { $sold }
    Ever taken in: { $received } · taken out by hand: { $removed }
off-product-low-water = You are told when { $count } or fewer are free.

## Filling a shelf

off-add-codes =
    📥 <b>{ $product }: send the codes</b>
    One a line, for example:
    <code>AB12-CD34
    EF56-GH78</code>
    Or as a file: .txt with one code a line, .csv with a column <code>code</code>, .json with an array.

    You see what is new before anything is taken in. /cancel leaves.
off-add-files =
    📥 <b>{ $product }: send the files</b>
    As documents, one by one or several at once. Each file is one piece, and its buyer gets it as it is.

    You see what is new before anything is taken in. /cancel leaves.
off-add-pieces =
    📥 <b>{ $product }: how many pieces came in?</b>
    Send a number, for example: <code>+25</code>

    You see what it comes to before anything is taken in. /cancel leaves.
off-add-codes-please = Please send the codes as text, one a line, or as a .txt, .csv or .json file. /cancel leaves.
off-add-files-please = Please send it as a document: what is sent as a picture or as text does not arrive as it was. /cancel leaves.
off-add-pieces-please = Please send a number from 1 to { $most }, such as <code>+25</code>. Pieces are taken out at the server: <code>chaintill stock remove</code>. /cancel leaves.
off-add-not-pieces = This product is sold as codes, so a number is not enough. Please send the codes themselves, one a line.
off-add-format = I read .txt, .csv and .json files. Please send one of those, or the codes as text.
off-add-not-text = This file is not plain text (UTF-8). Please save it as .txt, .csv or .json and send it again.
off-add-too-large = This file cannot be fetched: it has more than { $most }, or it is gone. Please send a smaller one, or take it in at the server: <code>chaintill stock import</code>
off-add-too-much = That is more than fits at once ({ $most } codes). Confirm what waits first, then send the rest; or take it in at the server: <code>chaintill stock import</code>
off-add-files-full = { $most } files wait already. Confirm those first, then send the rest.
off-add-file-bad = This file is empty or has no name. Please send it again.
off-add-bad-lines =
    { $count ->
        [one] ⚠ One line cannot be read, so nothing was taken in. Please send it again.
       *[other] ⚠ { $count } lines cannot be read, so nothing was taken in. Please send them again.
    }
off-add-no-product = ⚠ This product is not there any more. Nothing was taken in.
off-add-refused = ⚠ This does not go with how the product is sold now. Nothing was taken in; please begin again.

off-dry-codes = 📥 <b>{ $product }: +{ $count } new</b>
off-dry-duplicates =
    { $count ->
        [one] One was known already and is left out.
       *[other] { $count } were known already and are left out.
    }
off-dry-bad =
    { $count ->
        [one] One line cannot be read and is left out:
       *[other] { $count } lines cannot be read and are left out:
    }
off-dry-bad-line =
    • line { $line }: { $state ->
        [empty] it holds no code
        [long] its code is too long
        [fields] it has more or fewer fields than the first line
        [column] the first line names no column <code>code</code>
        [csv] it cannot be read as CSV
        [json] it cannot be read as JSON, nor can what comes behind it
       *[code] it is neither a text nor an object with a <code>code</code>
    }
off-dry-bad-more =
    { $count ->
        [one] • and one more
       *[other] • and { $count } more
    }
off-dry-files =
    { $count ->
        [one] 📥 <b>{ $product }: one new file</b>
       *[other] 📥 <b>{ $product }: { $count } new files</b>
    }
    <blockquote>{ $items }</blockquote>
off-dry-file-known = The last file is known already for <b>{ $product }</b> and is left out.
off-dry-pieces =
    📥 <b>{ $product }: +{ $count }</b>
    Free now: { $free } · free then: { $total }

    Nothing is taken in yet. Confirm, or send another number.
off-dry-next = Nothing is taken in yet. Confirm, or send more to add to it.
off-dry-nothing = There is nothing to take in. Send others, or go back.
off-taken =
    { $count ->
        [0] Nothing was taken in.
        [one] ✅ <b>One taken in.</b>
       *[other] ✅ <b>{ $count } taken in.</b>
    }
off-taken-lost =
    { $count ->
        [one] ⚠ One file could not be fetched any more. Please send it again.
       *[other] ⚠ { $count } files could not be fetched any more. Please send them again.
    }

## People

off-people =
    { $count ->
        [one] 👥 <b>One person</b>
       *[other] 👥 <b>{ $count } people</b>
    }
off-people-with-strikes =
    { $count ->
        [one] 👥 <b>One person with at least this many strikes: { $strikes }</b>
       *[other] 👥 <b>{ $count } people with at least this many strikes: { $strikes }</b>
    }
off-people-none = 👥 Nobody has this many strikes: { $strikes }
off-people-more = There are more than are listed. Find anybody with <code>/find @name</code>
off-people-row =
    { $state ->
        [erased] 🗑
        [blocked] ⛔
        [cooling] ❄
        [strikes] ⚠
       *[good] 👤
    } <b>{ $name }</b> (no. { $person }) · strikes: { $count }

off-person =
    { $state ->
        [erased] 🗑
        [blocked] ⛔
        [cooling] ❄
        [strikes] ⚠
       *[good] 👤
    } <b>{ $name }</b> (no. { $person })
off-person-role = Works here: { $role }
off-person-known = <code>{ $name }</code>
off-person-since = With us since { $since }
off-person-orders = Orders: { $count }
off-person-strikes = Strikes: { $count } · cool-downs so far: { $cooldowns }
off-person-speaks = Language: { $language } · time zone: { $zone }
off-person-blocked = ⛔ Blocked since { $since }: <i>{ $reason }</i>
off-person-cooling = ❄ Too many orders lapsed: may order again from { $until }
off-person-unreachable = 📵 No message reaches them since { $since }
off-person-erased = 🗑 Had themselves erased: { $at }

## Rates

off-rates = 💱 <b>Exchange rates</b>
off-rate-fresh =
    🟢 <b>1 { $coin } = { $price }</b>
    { $sources } · { $age } old
off-rate-stale =
    🔴 <b>{ $coin }: no new quotes</b>
    Nobody can choose it to pay with. The last rate is { $price } ({ $sources }). It is { $age } old, and quotes are made of rates no older than { $most }.
off-rate-unknown =
    🔴 <b>{ $coin }: no new quotes</b>
    Nobody can choose it to pay with: no rate is known yet.
off-rate-by-hand =
    ✋ <b>1 { $coin } = { $price }</b>
    Set by { $who }, { $at }. No provider is believed until it is cleared at the server: <code>chaintill rates set</code>
off-rate-fixed =
    📌 <b>1 { $coin } = { $price }</b>
    Fixed by the configuration.

## Watchers

off-watchers = 🛰 <b>Watchers</b>
off-watcher =
    { $state ->
        [blind] 🔴
        [behind] 🟡
       *[good] 🟢
    } <b>{ $coin }</b>
    Last block: { $height }, { $lag } old
    Last look: { $age } ago
off-watcher-never =
    🔴 <b>{ $coin }</b>
    Nothing was seen of this chain yet.
off-watcher-sources = Asked in this order: { $sources }
off-watcher-blind = <b>It cannot be seen now.</b> Orders do not expire until it is.
off-watcher-was-blind = Within the last day it could not be seen for some minutes. What was paid then was found afterwards.
off-watcher-error = Last trouble, { $age } ago: <i>{ $why }</i>

## Health

off-health-good = 🟢 <b>Everything runs.</b>
off-health-bad = 🔴 <b>Something needs a look.</b>
off-health-selling = ✅ The shop sells.
off-health-paused = ⏸ Nothing is sold since { $since }, by { $by }: <i>{ $reason }</i>
off-health-database = ✅ The database answers and is up to date.
off-health-database-old =
    { $count ->
        [one] ⚠ One change of the database is missing: <code>chaintill migrate up</code>
       *[other] ⚠ { $count } changes of the database are missing: <code>chaintill migrate up</code>
    }
off-health-chains = ✅ Every chain is seen.
off-health-blind = ⚠ Not seen now: { $coins }
off-health-rates = ✅ Every rate is fresh.
off-health-unpriced = ⚠ No fresh rate, so no new quotes: { $coins }
off-health-tasks = ✅ Every task went well the last time.
off-health-task = ⚠ Task <code>{ $name }</code> failed { $age } ago: <i>{ $why }</i>
off-health-tasks-more =
    { $count ->
        [one] ⚠ and one more task
       *[other] ⚠ and { $count } more tasks
    }
off-health-outbox = 📤 Notices: waiting: { $wanted } · given up: { $dead } · nobody to reach: { $unaddressed } · sent: { $sent }
off-health-inbox = 📥 Messages that wait to be handled: { $count }
off-health-stock = ✅ No product runs low.
off-health-stock-low =
    { $count ->
        [one] 🟡 One product is low or sold out.
       *[other] 🟡 { $count } products are low or sold out.
    }

## Figures

off-stats =
    { $days ->
        [0] 📊 <b>This month</b>
        [1] 📊 <b>The last 24 hours</b>
       *[other] 📊 <b>The last { $days } days</b>
    }
    Since { $since }
off-stats-orders =
    Orders: { $created }
    Money seen: { $seen }
    Paid: { $paid }
    Shipped: { $shipped }
    Expired: { $expired }
    Cancelled: { $cancelled }
off-stats-odd = Paid in part: { $partial } · paid late: { $late } · paid too much: { $over }
off-stats-revenue = 💰 <b>{ $total }</b>
off-stats-coin =
    { $count ->
        [one] { $amount } for one order
       *[other] { $amount } for { $count } orders
    }
off-stats-top = 🏆 <b>Sold most</b>
off-stats-top-row = { $count } × { $product }
off-stats-people = 👥 New customers: { $count }

## Broadcasts

off-news = 📣 <b>Broadcasts</b>
off-news-none =
    📣 <b>Broadcasts</b>
    None was sent yet. They reach customers who chose to get news, and nobody else.
off-news-standing =
    { $state ->
        [sending] 📣
        [stopped] ⏹
       *[done] ✅
    } <b>No. { $number }</b> · { $segment }
    Written to: { $count } · arrived: { $sent } · waiting: { $waiting } · not reached: { $failed }
off-news-at = Begun: { $at }
off-news-ask =
    ✍ <b>What is the news?</b>
    Send it in one message, at most { $most } characters, for example:
    <i>New mugs are in. This week two for the price of one.</i>

    It is sent as plain text. You see it as your customers will before anything is sent. /cancel leaves.
off-news-too-long = News has between 1 and { $most } characters. Please send it again, shorter.
off-news-preview =
    👁 <b>What stands below the line goes out exactly so.</b> Only the words around yours are in each reader’s own language.
    To: <b>{ $segment }</b> ({ $count }), of those who chose to get news.
    ┄┄┄┄┄┄┄┄
off-news-sending =
    📣 <b>Broadcast no. { $number } is on its way.</b>
    What people wait for goes first, so it may take a while. The message above follows it.

## Own notices

off-notify =
    🔔 <b>How you are told</b>
    Kinds at once: { $now } · in the digest: { $digest } · off: { $off }
    The digest comes at { $hour }, as one message.
off-notify-quiet = Quiet from { $from } to { $to }: what comes then waits until the end, as one message. What cannot wait still comes.
off-notify-never-quiet = No quiet hours.
off-notify-zone =
    These are hours of { $zone }. To change the time zone, send /settings to the shop’s bot for customers.

    Below: the kinds, the hour of the digest, quiet hours.
off-notify-nothing = 🔔 With your role you are told nothing by itself. Whatever you may look at is on the desk.
off-kinds =
    🔔 <b>Kinds of notices</b>
    Press one to change how it comes:
    🔔 at once · 🗞 in the digest at { $hour } · 🔕 not at all
    🔒 always at once: money or keys are at stake

    What others wait for, such as paid orders and letters, cannot be switched off.

## Roles

off-roles =
    { $count ->
        [one] 👔 <b>One person works here</b>
       *[other] 👔 <b>{ $count } people work here</b>
    }
off-roles-row = • <b>{ $name }</b> (no. { $person }): { $role }
off-roles-how =
    <b>To add somebody:</b>
    1. They send /start to the shop’s bot for customers, so that they are known.
    2. You send <code>/roles @name</code> or <code>/roles 7</code> with their number, and choose a role.
off-roles-owners = Roles are given by owners.
off-roles-not-found =
    👔 Nobody is known as <b>{ $name }</b>.
    They send /start to the shop’s bot for customers first. Then send <code>/roles @name</code> or <code>/roles 7</code> with their number.
off-roles-several = 👔 <b>{ $name } may be one of these.</b> Who is it?
off-colleague =
    👔 <b>{ $name }</b> (no. { $person })
    Role: <b>{ $role }</b>
off-rights-owner = <i>May do everything, and say who works here.</i>
off-rights-admin = <i>May do everything but say who works here.</i>
off-rights-support = <i>May look at everything, claim and ship orders, write to customers, and lift strikes. Decides nothing about money, stock or blocks.</i>
off-rights-auditor = <i>May look at everything, the audit trail included, and changes nothing.</i>
off-rights-customer = <i>May buy, and nothing else. The order bot does not answer them.</i>
off-role-choose = Which role instead? You are asked once more.
off-role-oneself = This is you. Nobody changes their own role.
off-role-configured = The configuration names them as an owner (<code>telegram.admins</code>), and only there it can be changed.
off-role-ask =
    👔 <b>Give { $name } (no. { $person }) another role?</b>
    Now: { $before } · then: <b>{ $after }</b>

## The audit trail

off-audit =
    { $count ->
        [one] 📜 <b>Audit trail: the last change</b>
       *[other] 📜 <b>Audit trail: the last { $count } changes</b>
    }
off-audit-of =
    { $count ->
        [one] 📜 <b>Audit trail of { $object }: the last change</b>
       *[other] 📜 <b>Audit trail of { $object }: the last { $count } changes</b>
    }
off-audit-none = 📜 Nothing is written down of <b>{ $object }</b>.
off-audit-row =
    <b>{ $at }</b> · { $who }
    <code>{ $action }</code> · { $object }
off-audit-change = { $before } → { $after }
off-audit-before = { $before } →
off-audit-after = → { $after }
off-audit-reason = <i>{ $reason }</i>
off-audit-how = To read about one thing: <code>/audit order 1042</code>, <code>/audit user 7</code>, <code>/audit product mug</code>, <code>/audit broadcast 3</code>, <code>/audit sales</code>

## Answers to a press

# These stand in messages too, where there was no press.
off-product-gone = There is no such product any more. Nothing was changed.
off-now-sold = It is on sale.
off-now-not-sold = It is not on sale any more. Orders that hold it go their way.
off-nobody = There is nobody of this number. Nothing was changed.
off-pardoned =
    { $strikes ->
        [0] Forgiven: the cool-down is over, and they may order.
        [one] Forgiven: one strike is lifted, and they may order.
       *[other] Forgiven: { $strikes } strikes are lifted, and they may order.
    }
off-unblocked = They may order again.
off-cannot-pardon = There is nothing to forgive. Nothing was changed.
off-cannot-unblock = This person is not blocked. Nothing was changed.
off-cannot-change = This cannot be done. Nothing was changed.
off-resumed = The shop sells again.
off-never-paused = The shop was not paused. Nothing was changed.
off-news-tried = Sent to you, and to nobody else.
off-news-begun = It is on its way.
off-news-stopped = Stopped. What had not left yet is taken back.
off-news-over = Too late: it has reached everybody, or was stopped already.
off-kind-wakes = This cannot wait and cannot be switched off: it always comes at once.
off-kind-now = It comes at once.
off-kind-now-always = It comes at once. It cannot be switched off: somebody waits for an answer.
off-kind-digest = It comes in the digest at { $hour }.
off-kind-off = It does not come any more.
off-hour-set = The digest comes at { $hour }.
off-quiet-never = No quiet hours: everything comes when it happens.
off-quiet-set = Quiet from { $from } to { $to }.
off-role-given = Done. The audit trail keeps it.
off-cannot-give = Only owners give roles. Nothing was changed.
off-cannot-oneself = Nobody changes their own role. Nothing was changed.
off-cannot-configured = The configuration names them as an owner, and only there it can be changed. Nothing was changed.
off-cannot-same-role = They have this role already. Nothing was changed.

## Plain

# Spans of time.
off-span-seconds = { $count } s
off-span-minutes = { $count } min
off-span-hours = { $count } h
off-span-days = { $count } d

# Who changed something.
off-actor-person = { $name } (no. { $person })
off-actor-terminal = { $name } at the server
off-actor-configuration = the configuration
off-actor-task = the till itself ({ $name })

off-role-owner = owner
off-role-admin = admin
off-role-support = support
off-role-auditor = auditor
off-role-customer = customer

off-segment-all = everybody
off-segment-buyers = who has bought
off-segment-recent = active in the last 30 days

# Kinds of notices, on buttons.
off-kind-order-created = New orders
off-kind-order-paid = Paid orders
off-kind-order-expired = Expired orders
off-kind-order-cancelled = Cancelled orders
off-kind-refund-owed = Refunds owed
off-kind-money-waiting = Money to decide on
off-kind-money-unknown = Money of unknown origin
off-kind-payment-reorged = Payments that left the chain
off-kind-payment-back = Payments that came back
off-kind-sale-fell = Sales that fell
off-kind-clawed-back = Money gone after the goods
off-kind-address-refused = Wrong addresses
off-kind-index-burnt = Account used elsewhere
off-kind-index-gap = Addresses passed over
off-kind-account-changed = Changed account keys
off-kind-watcher-behind = Chains not seen
off-kind-watcher-recovered = Chains seen again
off-kind-rates-stale = Stale rates
off-kind-stock-low = Low stock
off-kind-support-message = Letters from customers
off-kind-delivery-failed = Failed deliveries
off-kind-sales-paused = Sales paused
off-kind-sales-resumed = Sales resumed

## Buttons

off-refresh-btn = 🔄 Refresh

off-shelf-btn =
    { $state ->
        [off] ⏸
        [out] 🔴
        [low] 🟡
       *[good] 🟢
    } { $product } · { $free }
off-add-btn = 📥 Add stock
off-sell-btn = ▶ Put on sale
off-sell-not-btn = ⏸ Take off sale
off-take-in-btn = ✅ Take in

off-person-btn =
    { $state ->
        [erased] 🗑
        [blocked] ⛔
        [cooling] ❄
        [strikes] ⚠
       *[good] 👤
    } { $name } (no. { $person })
off-strikes-btn =
    { $strikes ->
        [0] All
       *[other] ⚠ { $strikes }+
    }
off-person-page-btn = 👤 Profile
off-pardon-btn = 🕊 Lift strikes
off-block-btn = ⛔ Block
off-unblock-btn = ✅ Lift the block
off-role-btn = 👔 Role

off-stats-btn =
    { $days ->
        [0] Month
       *[other] { $days } d
    }

off-news-new-btn = ✍ New broadcast
off-news-segment-btn = { $segment } ({ $count })
off-news-try-btn = 👁 Send to me alone
off-news-send-btn = 📣 Send to { $count }
off-news-again-btn = ✍ Write anew
off-news-stop-btn = ⏹ Stop no. { $number }

off-kinds-btn = 🔔 Kinds of notices
off-kind-btn =
    { $state ->
        [always] 🔒
        [digest] 🗞
        [off] 🔕
       *[now] 🔔
    } { $name }
off-hour-btn = { $hour }
off-quiet-none-btn = 🔔 Never quiet
off-quiet-btn = 🌙 { $from } – { $to }

off-colleague-btn = { $name } (no. { $person }) · { $role }
off-role-yes-btn = ✅ Yes, give this role

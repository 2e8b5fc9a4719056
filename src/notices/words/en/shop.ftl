# From the shelf to an order that waits for its money: the catalogue, the cart, checkout.
# Telegram's HTML, but for the words of buttons and of answers to a press, which are plain and
# stand at the end.

## The catalogue

shop-top =
    🛍 <b>{ $shop }</b>
    What are you looking for? A number behind a name says how many are in stock.
shop-shelf = 🛍 <b>{ $shelf }</b>
shop-empty = 🛍 Nothing is on sale at the moment. Please look in again later.

## A product

shop-product = <b>{ $product }</b>
shop-place = 📍 { $place }
shop-about = { $text }
shop-price = 💰 { $price }
shop-price-off = 💰 <s>{ $list }</s> { $price } −{ $percent }
shop-price-for = 🧮 { $count } together: { $price }
shop-price-for-off = 🧮 { $count } together: <s>{ $list }</s> { $price }
shop-left =
    { $free ->
        [one] 📦 { $free } left
       *[other] 📦 { $free } left
    }
shop-sold-out = ❌ <b>Sold out.</b> We can tell you when it is there again.
shop-in-cart = 🛒 In your cart: { $count }
shop-kind-codes = 🎁 <i>This is a code. It comes here by itself as soon as your payment is confirmed.</i>
shop-kind-file = 📎 <i>This is a file. It comes here by itself as soon as your payment is confirmed.</i>
shop-kind-shipping = 🚚 <i>This comes by parcel. We pack it when your payment is confirmed, and tell you when it is on its way.</i>
shop-kind-pickup = 📍 <i>You pick this up. Where and when comes here by itself as soon as your payment is confirmed.</i>
shop-kind-booking = 📅 <i>This is an appointment. When your payment is confirmed, the shop writes to you about your time slot.</i>

## The cart

cart-head = 🛒 <b>Your cart</b>
cart-empty = 🛒 Your cart is empty.
cart-line = { $count } × { $product }: { $price }
cart-line-off = { $count } × { $product }: <s>{ $list }</s> { $price }
cart-line-short =
    { $free ->
        [0] ⚠️ { $count } × { $product }: sold out
        [one] ⚠️ { $count } × { $product }: only { $free } left
       *[other] ⚠️ { $count } × { $product }: only { $free } left
    }
cart-line-gone = ⚠️ <s>{ $count } × { $product }</s> is not sold any more
cart-more =
    { $count ->
        [one] and { $count } more product
       *[other] and { $count } more products
    }
cart-subtotal = Subtotal: { $amount }
cart-discount = Discount: −{ $amount }
cart-shipping = Shipping, { $option }: { $amount }
cart-shipping-open = Shipping: you choose at checkout
cart-total = <b>Total: { $total }</b>
cart-next =
    { $minutes ->
        [one] <i>Nothing is held yet. Next: check out. Once you confirm, your items are held for { $minutes } minute.</i>
       *[other] <i>Nothing is held yet. Next: check out. Once you confirm, your items are held for { $minutes } minutes.</i>
    }

## Shipping and address

checkout-shipping = 🚚 <b>How should your parcel travel?</b>
checkout-option = <b>{ $option }</b>: { $price }
checkout-option-days = <b>{ $option }</b>: { $price } · { $days }
checkout-address-kept =
    🏠 <b>Where should your parcel go?</b>
    You have saved this address:
    <blockquote>{ $text }</blockquote>
checkout-address-ask =
    🏠 <b>Where should your parcel go?</b>
    Please send the address in one message, for example:

    Anna Kowalska
    ul. Długa 5/12
    31-147 Kraków
    Poland

    { $count ->
        [one] It is stored sealed, for this order alone, and erased { $count } day after the parcel has left.
       *[other] It is stored sealed, for this order alone, and erased { $count } days after the parcel has left.
    }
    /cancel leaves without it.
checkout-address-wrong =
    { $count ->
        [one] An address has between 1 and { $count } character. Please send it again.
       *[other] An address has between 1 and { $count } characters. Please send it again, shorter.
    }
checkout-address-saved =
    🏠 <b>Your address is saved:</b>
    <blockquote>{ $text }</blockquote>
    It is stored sealed. You can delete it in the settings at any time.

## The last look

checkout-review = 🧾 <b>Please check your order</b>
checkout-review-to =
    🏠 Your parcel goes to:
    <blockquote>{ $text }</blockquote>
checkout-review-next =
    { $minutes ->
        [one] <i>Your items are held for { $minutes } minute once you confirm. Next: you choose a coin and get the exact amount. Confirming charges nothing.</i>
       *[other] <i>Your items are held for { $minutes } minutes once you confirm. Next: you choose a coin and get the exact amount. Confirming charges nothing.</i>
    }
checkout-review-free = <i>There is nothing to pay. Next: when you confirm, your order goes on at once.</i>

## What has changed

checkout-adjusted =
    ✂️ <b>Not everything in your cart can be had any more.</b>
    Nothing was ordered and nothing charged. This has changed:
checkout-change-less = <s>{ $count } × { $product }</s>: now { $free }, because no more are left
checkout-change-sold-out = <s>{ $count } × { $product }</s>: sold out
checkout-change-gone = <s>{ $count } × { $product }</s>: not sold any more
checkout-changes-more =
    { $count ->
        [one] and { $count } more change
       *[other] and { $count } more changes
    }
checkout-adjusted-next = New total: <b>{ $total }</b>. <i>Next: accept this, or change your cart.</i>
checkout-adjusted-empty = Nothing is left in your cart. <i>Next: look around in the shop, or let us tell you when something is there again.</i>
checkout-reduced = ✂️ <b>We had less than you wanted, so your order is smaller:</b>

## The coins

checkout-order = 🧾 <b>Order { $order }</b> · { $total }
checkout-coins =
    ✅ Your items are held for you until { $until }.
    🪙 <b>Which coin do you want to pay with?</b>
checkout-about-btc = ₿ <b>Bitcoin</b>: about { $amount }
checkout-about-ltc = Ł <b>Litecoin</b>: about { $amount }
checkout-fee-btc = Your wallet adds a network fee. It rises and falls with the traffic; your wallet shows it before you send.
checkout-fee-ltc = Your wallet adds a network fee, usually a very small one.
checkout-typical =
    { $wanted ->
        [one] Confirmed in about { $minutes } min ({ $wanted } confirmation)
       *[other] Confirmed in about { $minutes } min ({ $wanted } confirmations)
    }
checkout-no-rate = ⚠️ <b>{ $coin }</b>: there is no current rate, so no amount can be given right now.
checkout-not-payable = ⚠️ <b>{ $coin }</b>: { $total } cannot be paid with it; the amount is too small for its network.
checkout-coins-next = <i>Next: choose a coin. You get an address and the exact amount at the rate of that moment, which is then fixed for you.</i>
checkout-coins-none = <i>No coin can be chosen right now. Next: try again in a minute, or cancel the order. It costs nothing.</i>
checkout-chosen = 🪙 <b>Order { $order }</b> is paid with { $coin }. <i>Next: send the exact amount to the address in the message below.</i>

## Cancelling

checkout-cancel-ask =
    ❌ <b>Cancel order { $order }?</b>
    { $total } · nothing was paid so far. Its items go back on the shelf at once, and the order cannot be opened again. It costs nothing.
checkout-cancelled =
    ❌ <b>Order { $order } is cancelled.</b>
    Please send nothing to its address any more. You are welcome to order again.
checkout-cancel-expired = ⌛ Order { $order } was not paid in time and is closed already. There is nothing to cancel.
checkout-cancel-late = Order { $order } cannot be cancelled here any more. The order itself says how it stands.
checkout-cancel-seen =
    👀 <b>Money for order { $order } was seen,</b> so it cannot be cancelled here any more.
    Your items are kept. <i>Next: when the payment is confirmed, the order goes on. If you want your money back instead, please write to the shop.</i>

## Why it is not possible

checkout-no-empty = 🛒 Your cart is empty, so there is nothing to order yet.
checkout-no-lines =
    { $count ->
        [one] An order has { $count } product at most. Please order first what is in your cart.
       *[other] An order has { $count } different products at most. Please order first what is in your cart, then the rest.
    }
checkout-no-quantity = So many cannot be ordered. Please choose between 1 and { $count } of a product.
checkout-no-product = This product is not sold any more. Nothing was ordered and nothing charged.
checkout-no-stock =
    { $free ->
        [0] <b>{ $product }</b> was just sold out. Nothing was ordered and nothing charged.
        [one] Somebody was faster: only { $free } of <b>{ $product }</b> is left. Nothing was ordered and nothing charged.
       *[other] Somebody was faster: only { $free } of <b>{ $product }</b> are left. Nothing was ordered and nothing charged.
    }
checkout-no-sum = The total is larger than the till can count. Please order less at a time.
checkout-no-unpaid =
    { $count ->
        [one] 🕐 <b>An order of yours still waits for its payment.</b>
       *[other] 🕐 <b>{ $count } orders of yours still wait for their payment.</b>
    }
    More cannot be open at the same time. <i>Next: pay or cancel it, then order what is in your cart. The cart stays as it is.</i>
checkout-no-blocked = The shop takes no orders from you. If you think that this is a mistake, please write to the shop.
checkout-no-cooling =
    ⏳ <b>You can order again at { $until }.</b>
    Several orders of yours were not paid in time, so there is a pause. It ends by itself and costs nothing. Your cart stays as it is.
checkout-no-often =
    ⏳ <b>You can order again at { $until }.</b>
    You have placed many orders within an hour. Your cart stays as it is.
checkout-no-paused =
    ⏸ <b>The shop takes no orders at the moment.</b>
    <blockquote>{ $text }</blockquote>
    Your cart stays as it is, and orders that are open go on. Please try again later.
checkout-no-shipping = Please choose first how your parcel should travel.
checkout-no-address = Please say first where your parcel should go.
checkout-no-changed = Your cart has changed meanwhile. Nothing was ordered. Please look at it once more.
checkout-no-invoice = There is no such order of yours.
checkout-no-open = This order does not wait for money any more. Its invoice says how it stands. Please send nothing to it.
checkout-no-time =
    ⌛ <b>The time to pay this order is over.</b>
    Please send nothing to it any more. If you have paid in time, we see it and tell you. <i>Next: you can order the same once more.</i>
checkout-no-coin = { $coin } cannot be used for this order. Please choose another coin.
checkout-no-rate-now =
    ⚠️ <b>There is no current rate for { $coin },</b> so no fair amount can be given.
    Your items are still held. <i>Next: try again in a minute, or choose another coin.</i>
checkout-no-little =
    ⚠️ <b>{ $total } is too little to be paid in { $coin }:</b> its network takes { $amount } or more.
    Your items are still held. <i>Next: choose another coin, or cancel and order more at once.</i>
checkout-no-more-time =
    { $count ->
        [one] This order was given more time { $count } time, which is all the shop allows.
       *[other] This order was given more time { $count } times, which is all the shop allows.
    }
checkout-no-seen = 👀 Money for this order was seen already. There is nothing more to do; its invoice says how it stands.

## Buttons

shop-shelf-btn = 📂 { $shelf } ({ $free })
shop-shelf-sold-out-btn = 📂 { $shelf } (sold out)
shop-row-btn =
    { $free ->
        [one] { $product } · { $price } · { $free } left
       *[other] { $product } · { $price } · { $free } left
    }
shop-row-sold-out-btn = ❌ { $product } · { $price } · sold out
shop-cart-btn = 🛒 Cart ({ $count })
shop-wish-btn = 🔔 Notify me
shop-add-btn = 🛒 Add { $count } to cart
shop-change-btn = 🛒 Change to { $count }
shop-buy-btn = ⚡ Buy now
shop-take-out-btn = 🗑 Take out
shop-to-cart-btn = 🛒 To the cart
shop-share-btn = 📣 Share
shop-pack-btn = { $count } for { $price }
shop-pack-chosen-btn = ✓ { $count } for { $price }

cart-line-btn = { $count } × { $product }
cart-out-btn = 🗑
cart-checkout-btn = ✅ Checkout
cart-shop-btn = 🛍 Shop
cart-clear-btn = 🗑 Clear cart

checkout-option-btn = 🚚 { $option } · { $price }
checkout-option-chosen-btn = ✓ { $option } · { $price }
checkout-address-use-btn = ✅ Send it there
checkout-address-new-btn = ✍ To another address
checkout-address-forget-btn = 🗑 Delete this address
checkout-address-keep-btn = 💾 Save an address for later too
checkout-settings-btn = ⚙ Settings
checkout-go-on-btn = ▶ Go on with the order
checkout-ship-other-btn = 🚚 Other shipping
checkout-address-other-btn = 🏠 Other address
checkout-confirm-btn = ✅ Confirm · { $total }
checkout-accept-btn = ✅ Accept
checkout-edit-btn = 🛒 Back to cart
checkout-wish-btn = 🔔 Notify me: { $product }
checkout-btc-btn = ₿ Bitcoin · ≈ { $amount }
checkout-ltc-btn = Ł Litecoin · ≈ { $amount }
checkout-try-again-btn = 🔄 Try again
checkout-other-coin-btn = 🔁 Other coin
checkout-pay-btn = ▶ Continue payment
checkout-cancel-btn = ❌ Cancel order
checkout-cancel-yes-btn = ❌ Yes, cancel it
checkout-invoice-btn = 🧾 Invoice
checkout-order-btn = 📦 Order
checkout-orders-btn = 📦 My orders
checkout-again-btn = 🛒 Order again
checkout-problem-btn = 💬 Write to the shop
checkout-write-btn = 💬 Write to the shop
checkout-shop-btn = 🛍 Shop

## Answers to a press

shop-shelf-gone = This shelf is not there any more. Here is the shop.
shop-product-gone = This product is not sold any more. Here is the shop.
shop-put = In your cart now: { $count }.
shop-just-sold =
    { $free ->
        [0] Just sold out: { $product }. Your cart was not changed.
        [one] Somebody was faster: { $free } left of { $product }. Your cart was not changed.
       *[other] Somebody was faster: { $free } left of { $product }. Your cart was not changed.
    }
shop-there-again = Good news: it is in stock.
shop-wished = We tell you here when { $product } is in stock again.
cart-product-gone = This product is not sold any more.
cart-cleared = Your cart is empty now.
checkout-just-sold =
    { $free ->
        [0] Just sold out: { $product }. Nothing was ordered and nothing charged.
        [one] Somebody was faster: { $free } left of { $product }. Nothing was ordered and nothing charged.
       *[other] Somebody was faster: { $free } left of { $product }. Nothing was ordered and nothing charged.
    }
checkout-confirmed-before = You have confirmed this already. Here is your order.
checkout-cart-changed = Your cart has changed. Nothing was ordered; please look once more.

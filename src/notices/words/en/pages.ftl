# What the public pages say: plain text, which the pages escape.

pay-title = Payment
pay-language = Language
pay-language-name = English
pay-refresh = Refresh
pay-contact = Contact the shop
pay-not-found = There is no such page. Please check the link or contact the shop.

## What to pay

pay-order = Order { $order }
pay-choose-coin = Choose a coin
pay-amount = Amount
pay-send-exactly = Send exactly this amount
pay-address = Address
pay-qr-label = QR code: { $amount } { $coin } to { $address }
pay-copy = Copy
pay-copied = Copied
pay-open-wallet = Open wallet
pay-rate = Rate: { $price } for one { $coin }, from { $sources }
pay-fee-hint = Sending from an exchange? Add its fee, so that exactly this amount arrives.
pay-no-rate = There is no current rate, so no amount can be given. Please try again in a few minutes, or choose another coin.
pay-no-coin = No coin can be offered for this amount. Please contact the shop.

## Until when

pay-expires =
    { $minutes ->
        [one] Pay before { $until } (about { $minutes } minute left)
       *[other] Pay before { $until } (about { $minutes } minutes left)
    }
pay-extend = 15 more minutes
pay-extended = You have 15 more minutes. The rate is new: please send the amount shown now.
pay-cancel = Cancel order
pay-cancel-confirm = Cancel this order? Its items are released, and it cannot be opened again.

## How it stands

pay-status-new = Waiting for your payment
pay-status-processing =
    { $wanted ->
        [one] { $have } of { $wanted } confirmation
       *[other] { $have } of { $wanted } confirmations
    }
pay-status-settled = Paid. Thank you.
pay-status-expired = The time to pay is over. Please send nothing to this address any more.
pay-status-cancelled = Cancelled. Please send nothing to this address any more.
pay-status-invalid = The payment does not count any more. Please contact the shop.
pay-status-partial = { $received } received, { $missing } missing
pay-status-over = More than the amount asked has come.
pay-status-late = Money came after the time to pay was over.
pay-status-reorged = The block of the payment has left the chain. The shop waits until the payment is in a block again.
pay-steps-waiting = Waiting for the payment
pay-steps-seen = Payment seen
pay-steps-confirmed = Payment confirmed
pay-steps-done = Done
pay-received-total = Received in total
pay-choose-use = Money is waiting here. It becomes balance at { $until }, unless you ask the shop for a refund before then.
pay-explain-unconfirmed-btc = An unconfirmed payment can still be replaced, so the shop waits for confirmations. Bitcoin finds a block about every 10 minutes.
pay-explain-unconfirmed-ltc = An unconfirmed payment can still be replaced, so the shop waits for confirmations. Litecoin finds a block about every 2.5 minutes.

## What was bought

pay-goods = Your goods
pay-reveal = Show my codes
pay-reveal-warning = Your codes are shown once, here. Copy them before you leave this page.
pay-revealed-before = Your codes have been shown before. If you did not see them, please contact the shop.
pay-files = Your files
pay-files-ready = Your files are ready. You can save them from here as often as you need.
pay-files-later = Your files can be saved from here once your codes have been shown.
pay-files-get = Get my files
pay-file-get = Save
pay-pickup = Where to pick it up
pay-pickup-unsaid = The shop has not said yet where. Please contact it before you go.
pay-map = Show on a map
pay-shipping = Shipping: { $option }

## Receipt

pay-receipt-title = Receipt
pay-receipt-time = Paid: { $time }
pay-receipt-total = Total: { $total }
pay-receipt-received = Received: { $amount }
pay-receipt-balance = Paid from balance: { $amount }
pay-receipt-tolerated = { $amount } were missing and are forgiven
pay-receipt-credited = { $amount } credited to your balance
pay-receipt-refunded = { $amount } refunded
pay-receipt-rounded = { $amount } kept as rounding

pay-back = Back to the payment
pay-qr-plain = QR code with the address only
pay-qr-full = QR code with the amount
pay-open-hint = If no wallet opens, copy amount and address on the payment page.
pay-payment-gone = Does not count any more
pay-shipped = Your parcel is on its way
pay-tracking = Tracking number
pay-coin-refused = { $coin } cannot be used for this payment. Please choose another coin.
pay-changed = This is not possible any more. Please look at how the payment stands now.
pay-foreign = This was sent from another page, so nothing was done. Please use the buttons on the payment page.
pay-address-refused = This address cannot be shown, because it could not be verified. Please send nothing, and contact the shop.
pay-broken = Something went wrong here. Please try again in a minute, or contact the shop.

# From the shelf to an order that waits for its money: the catalogue, the cart, checkout.
# Telegram's HTML, but for the words of buttons and of answers to a press, which are plain and
# stand at the end.

## The catalogue

shop-top =
    🛍 <b>{ $shop }</b>
    Was suchen Sie? Eine Zahl hinter einem Namen sagt, wie viele vorrätig sind.
shop-shelf = 🛍 <b>{ $shelf }</b>
shop-empty = 🛍 Zurzeit ist nichts im Verkauf. Bitte sehen Sie später wieder herein.

## A product

shop-product = <b>{ $product }</b>
shop-place = 📍 { $place }
shop-about = { $text }
shop-price = 💰 { $price }
shop-price-off = 💰 <s>{ $list }</s> { $price } −{ $percent }
shop-price-for = 🧮 { $count } zusammen: { $price }
shop-price-for-off = 🧮 { $count } zusammen: <s>{ $list }</s> { $price }
shop-left =
    { $free ->
        [one] 📦 noch { $free } da
       *[other] 📦 noch { $free } da
    }
shop-sold-out = ❌ <b>Ausverkauft.</b> Wir können Ihnen sagen, wenn es wieder da ist.
shop-in-cart = 🛒 In Ihrem Warenkorb: { $count }
shop-kind-codes = 🎁 <i>Das ist ein Code. Er kommt von selbst hierher, sobald Ihre Zahlung bestätigt ist.</i>
shop-kind-file = 📎 <i>Das ist eine Datei. Sie kommt von selbst hierher, sobald Ihre Zahlung bestätigt ist.</i>
shop-kind-shipping = 🚚 <i>Das kommt als Paket. Wir packen es, sobald Ihre Zahlung bestätigt ist, und sagen Ihnen, wenn es unterwegs ist.</i>
shop-kind-pickup = 📍 <i>Das holen Sie ab. Wo und wann, kommt von selbst hierher, sobald Ihre Zahlung bestätigt ist.</i>
shop-kind-booking = 📅 <i>Das ist ein Termin. Sobald Ihre Zahlung bestätigt ist, schreibt Ihnen der Shop wegen der Uhrzeit.</i>

## The cart

cart-head = 🛒 <b>Ihr Warenkorb</b>
cart-empty = 🛒 Ihr Warenkorb ist leer.
cart-line = { $count } × { $product }: { $price }
cart-line-off = { $count } × { $product }: <s>{ $list }</s> { $price }
cart-line-short =
    { $free ->
        [0] ⚠️ { $count } × { $product }: ausverkauft
        [one] ⚠️ { $count } × { $product }: nur noch { $free } da
       *[other] ⚠️ { $count } × { $product }: nur noch { $free } da
    }
cart-line-gone = ⚠️ <s>{ $count } × { $product }</s> wird nicht mehr verkauft
cart-more =
    { $count ->
        [one] und { $count } weiterer Artikel
       *[other] und { $count } weitere Artikel
    }
cart-subtotal = Zwischensumme: { $amount }
cart-discount = Rabatt: −{ $amount }
cart-shipping = Versand, { $option }: { $amount }
cart-shipping-open = Versand: wählen Sie an der Kasse
cart-total = <b>Summe: { $total }</b>
cart-next =
    { $minutes ->
        [one] <i>Noch ist nichts reserviert. So geht es weiter: Gehen Sie zur Kasse. Sobald Sie bestätigen, sind Ihre Artikel { $minutes } Minute reserviert.</i>
       *[other] <i>Noch ist nichts reserviert. So geht es weiter: Gehen Sie zur Kasse. Sobald Sie bestätigen, sind Ihre Artikel { $minutes } Minuten reserviert.</i>
    }

## Shipping and address

checkout-shipping = 🚚 <b>Wie soll Ihr Paket reisen?</b>
checkout-option = <b>{ $option }</b>: { $price }
checkout-option-days = <b>{ $option }</b>: { $price } · { $days }
checkout-address-kept =
    🏠 <b>Wohin soll Ihr Paket gehen?</b>
    Diese Adresse haben Sie gespeichert:
    <blockquote>{ $text }</blockquote>
checkout-address-ask =
    🏠 <b>Wohin soll Ihr Paket gehen?</b>
    Bitte senden Sie die Adresse in einer Nachricht, zum Beispiel:

    Anna Schneider
    Gartenstraße 5
    50667 Köln
    Deutschland

    { $count ->
        [one] Sie wird verschlüsselt abgelegt, nur für diese Bestellung, und { $count } Tag nach dem Versand gelöscht.
       *[other] Sie wird verschlüsselt abgelegt, nur für diese Bestellung, und { $count } Tage nach dem Versand gelöscht.
    }
    Mit /cancel brechen Sie ab.
checkout-address-wrong =
    { $count ->
        [one] Eine Adresse hat zwischen 1 und { $count } Zeichen. Bitte senden Sie sie noch einmal.
       *[other] Eine Adresse hat zwischen 1 und { $count } Zeichen. Bitte senden Sie sie noch einmal, kürzer.
    }
checkout-address-saved =
    🏠 <b>Ihre Adresse ist gespeichert:</b>
    <blockquote>{ $text }</blockquote>
    Sie ist verschlüsselt abgelegt. In den Einstellungen können Sie sie jederzeit löschen.

## The last look

checkout-review = 🧾 <b>Bitte prüfen Sie Ihre Bestellung</b>
checkout-review-to =
    🏠 Ihr Paket geht an:
    <blockquote>{ $text }</blockquote>
checkout-review-next =
    { $minutes ->
        [one] <i>Sobald Sie bestätigen, sind Ihre Artikel { $minutes } Minute reserviert. So geht es weiter: Sie wählen eine Währung und bekommen den genauen Betrag. Das Bestätigen selbst kostet nichts.</i>
       *[other] <i>Sobald Sie bestätigen, sind Ihre Artikel { $minutes } Minuten reserviert. So geht es weiter: Sie wählen eine Währung und bekommen den genauen Betrag. Das Bestätigen selbst kostet nichts.</i>
    }
checkout-review-free = <i>Es ist nichts zu bezahlen. So geht es weiter: Wenn Sie bestätigen, geht Ihre Bestellung sofort weiter.</i>

## What has changed

checkout-adjusted =
    ✂️ <b>Nicht alles in Ihrem Warenkorb ist noch zu haben.</b>
    Es wurde nichts bestellt und nichts berechnet. Das hat sich geändert:
checkout-change-less = <s>{ $count } × { $product }</s>: jetzt { $free }, weil nicht mehr da sind
checkout-change-sold-out = <s>{ $count } × { $product }</s>: ausverkauft
checkout-change-gone = <s>{ $count } × { $product }</s>: wird nicht mehr verkauft
checkout-changes-more =
    { $count ->
        [one] und { $count } weitere Änderung
       *[other] und { $count } weitere Änderungen
    }
checkout-adjusted-next = Neue Summe: <b>{ $total }</b>. <i>So geht es weiter: Nehmen Sie das an oder ändern Sie Ihren Warenkorb.</i>
checkout-adjusted-empty = In Ihrem Warenkorb ist nichts mehr. <i>So geht es weiter: Sehen Sie sich im Shop um, oder wir sagen Ihnen, wenn etwas wieder da ist.</i>
checkout-reduced = ✂️ <b>Wir hatten weniger, als Sie wollten, deshalb ist Ihre Bestellung kleiner:</b>

## The coins

checkout-order = 🧾 <b>Bestellung { $order }</b> · { $total }
checkout-coins =
    ✅ Ihre Artikel sind für Sie reserviert. Frist: { $until }.
    🪙 <b>Mit welcher Währung möchten Sie zahlen?</b>
checkout-about-btc = ₿ <b>Bitcoin</b>: etwa { $amount }
checkout-about-ltc = Ł <b>Litecoin</b>: etwa { $amount }
checkout-fee-btc = Ihre Wallet rechnet eine Netzwerkgebühr dazu. Sie steigt und fällt mit der Auslastung; Ihre Wallet zeigt sie, bevor Sie senden.
checkout-fee-ltc = Ihre Wallet rechnet eine Netzwerkgebühr dazu, die meist sehr klein ist.
checkout-typical =
    { $wanted ->
        [one] Bestätigt in etwa { $minutes } Min. ({ $wanted } Bestätigung)
       *[other] Bestätigt in etwa { $minutes } Min. ({ $wanted } Bestätigungen)
    }
checkout-no-rate = ⚠️ <b>{ $coin }</b>: Es gibt gerade keinen aktuellen Kurs, deshalb lässt sich kein Betrag nennen.
checkout-not-payable = ⚠️ <b>{ $coin }</b>: { $total } lassen sich damit nicht zahlen; der Betrag ist zu klein für das Netzwerk.
checkout-coins-next = <i>So geht es weiter: Wählen Sie eine Währung. Sie bekommen eine Adresse und den genauen Betrag zum Kurs dieses Augenblicks, der dann für Sie feststeht.</i>
checkout-coins-none = <i>Gerade lässt sich keine Währung wählen. So geht es weiter: Versuchen Sie es in einer Minute wieder oder stornieren Sie die Bestellung. Das kostet nichts.</i>
checkout-chosen = 🪙 <b>Bestellung { $order }</b> wird mit { $coin } bezahlt. <i>So geht es weiter: Senden Sie den genauen Betrag an die Adresse in der Nachricht darunter.</i>

## Cancelling

checkout-cancel-ask =
    ❌ <b>Bestellung { $order } stornieren?</b>
    { $total } · bisher wurde nichts bezahlt. Die Artikel sind sofort wieder frei, und die Bestellung lässt sich nicht wieder öffnen. Das kostet nichts.
checkout-cancelled =
    ❌ <b>Bestellung { $order } ist storniert.</b>
    Bitte senden Sie nichts mehr an ihre Adresse. Sie können gern neu bestellen.
checkout-cancel-expired = ⌛ Bestellung { $order } wurde nicht rechtzeitig bezahlt und ist schon geschlossen. Es gibt nichts zu stornieren.
checkout-cancel-late = Bestellung { $order } lässt sich hier nicht mehr stornieren. In der Bestellung selbst steht, wie es um sie steht.
checkout-cancel-seen =
    👀 <b>Für Bestellung { $order } wurde Geld gesehen,</b> deshalb lässt sie sich hier nicht mehr stornieren.
    Ihre Artikel bleiben reserviert. <i>So geht es weiter: Sobald die Zahlung bestätigt ist, geht die Bestellung weiter. Möchten Sie Ihr Geld lieber zurück, schreiben Sie bitte dem Shop.</i>

## Why it is not possible

checkout-no-empty = 🛒 Ihr Warenkorb ist leer, es gibt also noch nichts zu bestellen.
checkout-no-lines =
    { $count ->
        [one] Eine Bestellung hat höchstens { $count } Artikel. Bitte bestellen Sie zuerst, was im Warenkorb ist.
       *[other] Eine Bestellung hat höchstens { $count } verschiedene Artikel. Bitte bestellen Sie zuerst, was im Warenkorb ist, dann den Rest.
    }
checkout-no-quantity = So viele lassen sich nicht bestellen. Bitte wählen Sie zwischen 1 und { $count } Stück von einem Artikel.
checkout-no-product = Dieser Artikel wird nicht mehr verkauft. Es wurde nichts bestellt und nichts berechnet.
checkout-no-stock =
    { $free ->
        [0] <b>{ $product }</b> wurde soeben ausverkauft. Es wurde nichts bestellt und nichts berechnet.
        [one] Jemand war schneller: Von <b>{ $product }</b> ist nur noch { $free } da. Es wurde nichts bestellt und nichts berechnet.
       *[other] Jemand war schneller: Von <b>{ $product }</b> sind nur noch { $free } da. Es wurde nichts bestellt und nichts berechnet.
    }
checkout-no-sum = Die Summe ist größer, als die Kasse rechnen kann. Bitte bestellen Sie weniger auf einmal.
checkout-no-unpaid =
    { $count ->
        [one] 🕐 <b>Eine Bestellung von Ihnen wartet noch auf ihre Zahlung.</b>
       *[other] 🕐 <b>{ $count } Bestellungen von Ihnen warten noch auf ihre Zahlung.</b>
    }
    Mehr können nicht gleichzeitig offen sein. <i>So geht es weiter: Bezahlen oder stornieren Sie, was offen ist, und bestellen Sie dann, was im Warenkorb ist. Der Warenkorb bleibt, wie er ist.</i>
checkout-no-blocked = Der Shop nimmt keine Bestellungen von Ihnen an. Wenn Sie das für einen Irrtum halten, schreiben Sie bitte dem Shop.
checkout-no-cooling =
    ⏳ <b>Sie können wieder bestellen ab { $until }.</b>
    Mehrere Bestellungen von Ihnen wurden nicht rechtzeitig bezahlt, deshalb gibt es eine Pause. Sie endet von selbst und kostet nichts. Ihr Warenkorb bleibt, wie er ist.
checkout-no-often =
    ⏳ <b>Sie können wieder bestellen ab { $until }.</b>
    Sie haben innerhalb einer Stunde viele Bestellungen aufgegeben. Ihr Warenkorb bleibt, wie er ist.
checkout-no-paused =
    ⏸ <b>Der Shop nimmt zurzeit keine Bestellungen an.</b>
    <blockquote>{ $text }</blockquote>
    Ihr Warenkorb bleibt, wie er ist, und offene Bestellungen laufen weiter. Bitte versuchen Sie es später wieder.
checkout-no-shipping = Bitte wählen Sie zuerst, wie Ihr Paket reisen soll.
checkout-no-address = Bitte sagen Sie zuerst, wohin Ihr Paket gehen soll.
checkout-no-changed = Ihr Warenkorb hat sich inzwischen geändert. Es wurde nichts bestellt. Bitte sehen Sie ihn noch einmal an.
checkout-no-invoice = Eine solche Bestellung von Ihnen gibt es nicht.
checkout-no-open = Diese Bestellung wartet nicht mehr auf Geld. In ihrer Rechnung steht, wie es um sie steht. Bitte senden Sie nichts mehr dafür.
checkout-no-time =
    ⌛ <b>Die Zeit zum Zahlen dieser Bestellung ist um.</b>
    Bitte senden Sie nichts mehr dafür. Haben Sie rechtzeitig gezahlt, sehen wir es und sagen es Ihnen. <i>So geht es weiter: Sie können dasselbe noch einmal bestellen.</i>
checkout-no-coin = { $coin } ist für diese Bestellung nicht möglich. Bitte wählen Sie eine andere Währung.
checkout-no-rate-now =
    ⚠️ <b>Es gibt gerade keinen aktuellen Kurs für { $coin },</b> deshalb lässt sich kein fairer Betrag nennen.
    Ihre Artikel sind weiterhin reserviert. <i>So geht es weiter: Versuchen Sie es in einer Minute wieder oder wählen Sie eine andere Währung.</i>
checkout-no-little =
    ⚠️ <b>{ $total } sind zu wenig, um in { $coin } zu zahlen:</b> Das Netzwerk nimmt erst ab { $amount } an.
    Ihre Artikel sind weiterhin reserviert. <i>So geht es weiter: Wählen Sie eine andere Währung, oder stornieren Sie und bestellen Sie mehr auf einmal.</i>
checkout-no-more-time =
    { $count ->
        [one] Diese Bestellung wurde schon { $count } Mal verlängert; mehr erlaubt der Shop nicht.
       *[other] Diese Bestellung wurde schon { $count } Mal verlängert; mehr erlaubt der Shop nicht.
    }
checkout-no-seen = 👀 Für diese Bestellung wurde schon Geld gesehen. Sie müssen nichts weiter tun; in ihrer Rechnung steht, wie es um sie steht.

## Buttons

shop-shelf-btn = 📂 { $shelf } ({ $free })
shop-shelf-sold-out-btn = 📂 { $shelf } (ausverkauft)
shop-row-btn =
    { $free ->
        [one] { $product } · { $price } · noch { $free }
       *[other] { $product } · { $price } · noch { $free }
    }
shop-row-sold-out-btn = ❌ { $product } · { $price } · ausverkauft
shop-cart-btn = 🛒 Warenkorb ({ $count })
shop-wish-btn = 🔔 Bescheid sagen
shop-add-btn = 🛒 { $count } in den Warenkorb
shop-change-btn = 🛒 Auf { $count } ändern
shop-buy-btn = ⚡ Jetzt kaufen
shop-take-out-btn = 🗑 Herausnehmen
shop-to-cart-btn = 🛒 Zum Warenkorb
shop-share-btn = 📣 Teilen
shop-pack-btn = { $count } für { $price }
shop-pack-chosen-btn = ✓ { $count } für { $price }

cart-line-btn = { $count } × { $product }
cart-out-btn = 🗑
cart-checkout-btn = ✅ Zur Kasse
cart-shop-btn = 🛍 Shop
cart-clear-btn = 🗑 Warenkorb leeren

checkout-option-btn = 🚚 { $option } · { $price }
checkout-option-chosen-btn = ✓ { $option } · { $price }
checkout-address-use-btn = ✅ Dorthin senden
checkout-address-new-btn = ✍ An eine andere Adresse
checkout-address-forget-btn = 🗑 Diese Adresse löschen
checkout-address-keep-btn = 💾 Eine Adresse auch für später speichern
checkout-settings-btn = ⚙ Einstellungen
checkout-go-on-btn = ▶ Weiter mit der Bestellung
checkout-ship-other-btn = 🚚 Anderer Versand
checkout-address-other-btn = 🏠 Andere Adresse
checkout-confirm-btn = ✅ Bestätigen · { $total }
checkout-accept-btn = ✅ Annehmen
checkout-edit-btn = 🛒 Zurück zum Warenkorb
checkout-wish-btn = 🔔 Bescheid sagen: { $product }
checkout-btc-btn = ₿ Bitcoin · ≈ { $amount }
checkout-ltc-btn = Ł Litecoin · ≈ { $amount }
checkout-try-again-btn = 🔄 Noch einmal versuchen
checkout-other-coin-btn = 🔁 Andere Währung
checkout-pay-btn = ▶ Weiter zur Zahlung
checkout-cancel-btn = ❌ Bestellung stornieren
checkout-cancel-yes-btn = ❌ Ja, stornieren
checkout-invoice-btn = 🧾 Rechnung
checkout-order-btn = 📦 Bestellung
checkout-orders-btn = 📦 Meine Bestellungen
checkout-again-btn = 🛒 Neu bestellen
checkout-problem-btn = 💬 Dem Shop schreiben
checkout-write-btn = 💬 Dem Shop schreiben
checkout-shop-btn = 🛍 Shop

## Answers to a press

shop-shelf-gone = Diese Rubrik gibt es nicht mehr. Hier ist der Shop.
shop-product-gone = Dieser Artikel wird nicht mehr verkauft. Hier ist der Shop.
shop-put = Jetzt in Ihrem Warenkorb: { $count }.
shop-just-sold =
    { $free ->
        [0] Soeben ausverkauft: { $product }. Ihr Warenkorb wurde nicht geändert.
        [one] Jemand war schneller: Noch { $free } von { $product } ist da. Ihr Warenkorb wurde nicht geändert.
       *[other] Jemand war schneller: Noch { $free } von { $product } sind da. Ihr Warenkorb wurde nicht geändert.
    }
shop-there-again = Gute Nachricht: Es ist vorrätig.
shop-wished = Wir sagen Ihnen hier, wenn { $product } wieder vorrätig ist.
cart-product-gone = Dieser Artikel wird nicht mehr verkauft.
cart-cleared = Ihr Warenkorb ist jetzt leer.
checkout-just-sold =
    { $free ->
        [0] Soeben ausverkauft: { $product }. Es wurde nichts bestellt und nichts berechnet.
        [one] Jemand war schneller: Noch { $free } von { $product } ist da. Es wurde nichts bestellt und nichts berechnet.
       *[other] Jemand war schneller: Noch { $free } von { $product } sind da. Es wurde nichts bestellt und nichts berechnet.
    }
checkout-confirmed-before = Das haben Sie schon bestätigt. Hier ist Ihre Bestellung.
checkout-cart-changed = Ihr Warenkorb hat sich geändert. Es wurde nichts bestellt; bitte sehen Sie noch einmal nach.

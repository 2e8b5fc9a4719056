# What those who run the shop read of orders, letters and decisions. Telegram's HTML; keys with
# `-btn` are buttons.

## The desk

adm-desk = <b>{ $shop }: Übersicht</b>
adm-desk-to-ship =
    { $count ->
        [one] 📦 { $count } Bestellung ist zu versenden
       *[other] 📦 { $count } Bestellungen sind zu versenden
    }
adm-desk-unpaid =
    { $count ->
        [one] 🕐 { $count } Bestellung wartet auf ihr Geld
       *[other] 🕐 { $count } Bestellungen warten auf ihr Geld
    }
adm-desk-review =
    { $count ->
        [one] ⚖ { $count } Fall wartet auf eine Entscheidung
       *[other] ⚖ { $count } Fälle warten auf eine Entscheidung
    }
adm-desk-low =
    { $count ->
        [one] 📉 Von { $count } Artikel ist nur noch wenig da
       *[other] 📉 Von { $count } Artikeln ist nur noch wenig da
    }
adm-desk-quiet = Nichts wartet auf Sie.
adm-desk-paused =
    ⏸ <b>Der Verkauf ist angehalten</b> seit { $since }
    Von: { $by }
    Grund: { $reason }
adm-desk-next = <i>Nächster Schritt: Drücken Sie, was Sie sehen möchten, oder schreiben Sie /find und eine Bestellnummer, eine Adresse, eine Transaktion, einen Namen oder @Nutzer.</i>
adm-help =
    <b>Was dieser Bot tut</b>
    Hier erfahren Sie, wenn etwas bezahlt ist, wenn Geld auf eine Entscheidung wartet und wenn ein Kunde schreibt. Eine bezahlte Bestellung kommt als Karte, die immer stimmt: annehmen, packen, Sendungsnummer vermerken, Versand vermerken. Was Geld oder Ware bewegt, verlangt einen Grund und ein zweites Tippen.
adm-help-row = { $command }: { $about }
adm-languages = <b>Wählen Sie Ihre Sprache</b>

## The card of an order

adm-card-head =
    { $stage ->
        [created] 🕐 <b>#{ $order } UNBEZAHLT</b> · { $total }
        [paid] 🟢 <b>#{ $order } BEZAHLT</b> · { $total }
        [shipped] 🚚 <b>#{ $order } VERSENDET</b> · { $total }
        [completed] ✅ <b>#{ $order } ABGESCHLOSSEN</b> · { $total }
        [cancelled] ❌ <b>#{ $order } STORNIERT</b> · { $total }
       *[expired] ⌛ <b>#{ $order } VERFALLEN</b> · { $total }
    }
adm-card-head-coins =
    { $stage ->
        [created] 🕐 <b>#{ $order } UNBEZAHLT</b> · { $total } · { $coins } ({ $have } Best.)
        [paid] 🟢 <b>#{ $order } BEZAHLT</b> · { $total } · { $coins } ({ $have } Best.)
        [shipped] 🚚 <b>#{ $order } VERSENDET</b> · { $total } · { $coins } ({ $have } Best.)
        [completed] ✅ <b>#{ $order } ABGESCHLOSSEN</b> · { $total } · { $coins } ({ $have } Best.)
        [cancelled] ❌ <b>#{ $order } STORNIERT</b> · { $total } · { $coins } ({ $have } Best.)
       *[expired] ⌛ <b>#{ $order } VERFALLEN</b> · { $total } · { $coins } ({ $have } Best.)
    }
adm-card-who =
    { $count ->
        [one] 👤 { $who } · erste Bestellung · versäumte Fristen: { $strikes }
       *[other] 👤 { $who } · { $count } Bestellungen · versäumte Fristen: { $strikes }
    }
adm-card-blocked = ⛔ Dieser Kunde ist gesperrt: { $reason }
adm-card-unreachable = 📵 Keine Nachricht des Bots erreicht diesen Kunden.
adm-card-items = 🧾 { $items }
adm-card-items-more =
    { $count ->
        [one] 🧾 { $items } und { $count } weiterer
       *[other] 🧾 { $items } und { $count } weitere
    }
adm-card-parcel-by = 🚚 { $option } · Adresse unter „Details“
adm-card-parcel = 🚚 Paket · Adresse unter „Details“
adm-card-parcel-bare = 🚚 Paket · keine Adresse gespeichert
adm-card-pickup = 📍 Der Kunde holt ab
adm-card-booking = 📅 Ein Termin ist zu vereinbaren
adm-card-auto = ⚡ Codes und Dateien gehen von selbst hinaus
adm-card-auto-sent = 📤 Codes und Dateien werden gerade übergeben
adm-card-auto-done = 📬 Codes und Dateien sind beim Kunden
adm-card-auto-failed = 🔴 Codes und Dateien haben den Kunden nicht erreicht
adm-card-claimed = 🙋 Angenommen von { $who }
adm-card-tracking = 🏷 { $name } · <code>{ $number }</code>
adm-card-number = 🏷 <code>{ $number }</code>
adm-card-carrier = 🏷 { $name }

adm-card-held = ⏸ <b>Angehalten:</b> { $reason }
adm-card-held-reorg = ⏸ <b>Angehalten:</b> Der Block mit der Zahlung ist nicht mehr in der Kette
adm-card-held-fell = ⏸ <b>Angehalten:</b> Die Zahlung ist weg
adm-card-held-by-hand = ⏸ <b>Angehalten:</b> Die Zahlung wurde von Hand für ungültig erklärt
adm-card-clawed = 🔴 <b>Nachträglich verloren:</b> Das Geld verschwand, als die Ware schon übergeben war. Der Kunde schuldet es nun.
adm-card-marked = ✍ Von Hand entschieden
adm-card-part = 🟡 Ein Teil kam: { $received }, es fehlen: { $missing }
adm-card-late = 🕓 Nach dem Ende kam noch Geld
adm-card-over = ➕ Es kam mehr als verlangt
adm-card-waiting = 💰 <b>{ $amount }</b> warten auf eine Entscheidung. Frist: { $until }. Dann wird es Guthaben.
adm-card-waiting-kept = 💰 <b>{ $amount }</b> warten auf eine Entscheidung, ohne Frist.
adm-card-refund = ↩ Eine Erstattung von <b>{ $amount }</b> ist fällig.

adm-next-unpaid = <i>Nächster Schritt: keiner. Die Bestellung wartet auf ihr Geld. Frist: { $until }.</i>
adm-next-closing = <i>Nächster Schritt: keiner. Die Zeit ist um, und die Kette wird noch einmal angesehen.</i>
adm-next-confirming = <i>Nächster Schritt: keiner. Das Geld wurde gesehen und wartet auf seine Bestätigungen.</i>
adm-next-hold = <i>Nächster Schritt: Versenden Sie die Bestellung nicht. Sie erfahren, wenn es weitergeht; „Neu prüfen“ sieht jetzt nach dem Geld.</i>
adm-next-clawed = <i>Nächster Schritt: Schreiben Sie dem Kunden. Seine nächste Gutschrift begleicht, was er schuldet.</i>
adm-next-claim = <i>Nächster Schritt: Nehmen Sie die Bestellung an, damit niemand sie doppelt packt.</i>
adm-next-pack = <i>Nächster Schritt: Packen Sie die Ware, vermerken Sie die Sendungsnummer und drücken Sie dann „Versendet“.</i>
adm-next-fetch = <i>Nächster Schritt: Halten Sie die Ware bereit. Wenn der Kunde sie hat, drücken Sie „Übergeben“.</i>
adm-next-book = <i>Nächster Schritt: Vereinbaren Sie mit dem Kunden einen Termin. Wenn er vorbei ist, drücken Sie „Übergeben“.</i>
adm-next-auto = <i>Nächster Schritt: keiner. Die Kasse übergibt alles von selbst.</i>
adm-next-failed = <i>Nächster Schritt: Schreiben Sie dem Kunden. Die Ware bleibt seine und lässt sich über die Bestellung noch einmal abrufen.</i>
adm-next-undo = <i>Nächster Schritt: keiner. Der Kunde erfährt es in einer Minute; bis dahin nimmt „Rückgängig“ es zurück.</i>
adm-next-shipped = <i>Nächster Schritt: keiner. Die Bestellung ist abgeschlossen, wenn der Kunde sie erhalten hat, oder nach einiger Zeit von selbst.</i>
adm-next-completed = <i>Erledigt. Es ist nichts mehr zu tun.</i>
adm-next-decide = <i>Nächster Schritt: Entscheiden Sie, was aus dem Geld wird: Guthaben, Erstattung, oder die Bestellung unter „Details“ als bezahlt werten.</i>
adm-next-refund = <i>Nächster Schritt: Senden Sie die Erstattung aus Ihrer Wallet. Wenn Sie eine Adresse brauchen, schreiben Sie dem Kunden.</i>
adm-next-closed = <i>Erledigt. Die Artikel sind wieder frei.</i>

## Everything about an order

adm-sheet-customer = Kundennummer { $person }: { $name }
adm-sheet-made = Bestellt: { $at }
adm-sheet-paid = Bezahlt: { $at }
adm-sheet-shipped = Versendet: { $at }
adm-sheet-completed = Abgeschlossen: { $at }
adm-sheet-closed = Geschlossen: { $at }
adm-sheet-line = { $quantity } × { $product }: { $price }
adm-sheet-line-more =
    { $count ->
        [one] und { $count } weitere Zeile
       *[other] und { $count } weitere Zeilen
    }
adm-sheet-option = Versand, { $option }: { $price }
adm-sheet-discount = Rabatt: { $amount }
adm-sheet-total = <b>Summe: { $total }</b>
adm-sheet-address =
    <b>Adresse</b>
    <code>{ $text }</code>
adm-sheet-address-private = 🏠 Die Adresse wird nur in einem privaten Chat mit diesem Bot gezeigt.
adm-sheet-address-none = 🏠 Es ist keine Adresse gespeichert.
adm-sheet-payment =
    💰 { $amount } ({ $have }/{ $wanted } Best.)
    <code>{ $txid }</code>
adm-sheet-payment-not =
    💤 { $amount } zählen nicht: weg, ersetzt oder zu wenig
    <code>{ $txid }</code>
adm-sheet-payments-more =
    { $count ->
        [one] und { $count } weitere Zahlung
       *[other] und { $count } weitere Zahlungen
    }
adm-sheet-letter-customer = 💬 { $at }, der Kunde: <i>{ $snippet }</i>
adm-sheet-letter-shop = ✍ { $at }, der Shop: <i>{ $snippet }</i>
adm-sheet-journal = <b>Verlauf</b>
adm-sheet-deed = { $at } · <code>{ $action }</code> · { $by }
adm-sheet-deed-why = { $at } · <code>{ $action }</code> · { $by }: { $reason }

## Orders, and looking for something

adm-orders-to-ship =
    { $count ->
        [one] 📦 <b>Zu versenden:</b> { $count } Bestellung
       *[other] 📦 <b>Zu versenden:</b> { $count } Bestellungen
    }
adm-orders-unpaid =
    { $count ->
        [one] 🕐 <b>Unbezahlt:</b> { $count } Bestellung
       *[other] 🕐 <b>Unbezahlt:</b> { $count } Bestellungen
    }
adm-orders-late =
    { $count ->
        [one] 🕓 <b>Verspätetes Geld:</b> { $count } Bestellung
       *[other] 🕓 <b>Verspätetes Geld:</b> { $count } Bestellungen
    }
adm-orders-all =
    { $count ->
        [one] 🗂 <b>Alle:</b> { $count } Bestellung
       *[other] 🗂 <b>Alle:</b> { $count } Bestellungen
    }
adm-orders-none = Hier ist nichts.
adm-no-order = Eine Bestellung { $order } gibt es nicht.
adm-found =
    { $count ->
        [one] 🔎 <b>{ $count } Treffer</b> für { $query }
       *[other] 🔎 <b>{ $count } Treffer</b> für { $query }
    }
adm-found-some = 🔎 <b>Die ersten Treffer</b> für { $query }. Schreiben Sie mehr davon, um weniger zu finden.
adm-found-nothing =
    🔎 <b>Nichts gefunden</b> für { $query }
    Gesucht wurde: eine Bestellnummer (1042 oder #1042), eine Adresse, eine Transaktion, @Nutzer, ein Name, eine Telegram-ID.

## Looking after orders, shipping

adm-take-over-ask =
    🔁 <b>Bestellung #{ $order } übernehmen?</b>
    { $who } kümmert sich seit { $since } darum.

    Was geschieht: Die Bestellung gehört dann Ihnen, und die Karten bei allen zeigen es. { $who } bekommt keine Nachricht. Sprechen Sie miteinander, damit niemand doppelt packt.
adm-taken-over = 🙋 <b>Bestellung #{ $order } gehört jetzt Ihnen.</b>

adm-ship-ask =
    ✅ <b>Bestellung #{ $order } als versendet vermerken?</b>
adm-ship-parcel = Paket: { $name } · <code>{ $number }</code>
adm-ship-number = Paket: <code>{ $number }</code>
adm-ship-carrier = Paket: { $name }, ohne Nummer
adm-ship-bare = Es gibt noch keine Sendungsnummer. Fügen Sie sie zuerst hinzu oder versenden Sie ohne.
adm-ship-effects =
    Was geschieht:
    • Der Kunde erfährt es in einer Minute, mit Versanddienst und Nummer.
    • Bis dahin können Sie es mit „Rückgängig“ zurücknehmen.
    • Es wird kein Geld bewegt. Die Bestellung ist abgeschlossen, wenn der Kunde sie erhalten hat, oder nach einiger Zeit von selbst.
adm-shipped =
    🚚 <b>Bestellung #{ $order } ist als versendet vermerkt.</b>
    Der Kunde erfährt es in einer Minute. Bis dahin nimmt „Rückgängig“ es zurück.
adm-shipped-told = 🚚 <b>Bestellung #{ $order } ist versendet, und der Kunde weiß es.</b>
adm-unshipped = ↩ <b>Bestellung #{ $order } ist nicht versendet.</b> Der Kunde hat nichts erfahren.
adm-tracking-ask =
    🏷 <b>Versanddienst und Nummer für Bestellung #{ $order }</b>
    Senden Sie beides in einer Nachricht, zum Beispiel:

    <code>DHL 00340434161094042557</code>

    Ist das Paket schon unterwegs, erfährt der Kunde die Nummer. Mit /cancel bleibt alles, wie es ist.
adm-tracking-bad = Bitte senden Sie Versanddienst und Nummer in einer Nachricht, etwa <code>DHL 00340434161094042557</code>; jeweils höchstens { $count } Zeichen.
adm-tracking-set = 🏷 <b>Für Bestellung #{ $order } vermerkt.</b>
adm-ship-usage = Senden Sie die Nummer der Bestellung und, wenn Sie sie kennen, die Sendung: <code>/ship 1042 DHL 00340434161094042557</code>

## Letters

adm-message-ask =
    📨 <b>Dem Kunden von Bestellung #{ $order } schreiben</b>
    { $who }

    Senden Sie eine Nachricht, zum Beispiel: <i>Ihr Paket geht morgen raus.</i>
    Der Bot bringt sie ihm mit der Nummer der Bestellung. Mit /cancel brechen Sie ab, ohne zu senden.
adm-reply-ask =
    📨 <b>An { $who } schreiben</b>
    Senden Sie eine Nachricht; der Bot bringt sie hin. Mit /cancel brechen Sie ab, ohne zu senden.
adm-letter-customer =
    💬 { $at }, der Kunde:
    <blockquote>{ $text }</blockquote>
adm-letter-shop =
    ✍ { $at }, der Shop:
    <blockquote>{ $text }</blockquote>
adm-letter-too-long = Eine Nachricht hat zwischen 1 und { $count } Zeichen. Bitte senden Sie sie noch einmal, kürzer oder in Teilen.
adm-letter-sent = 📨 <b>Unterwegs zu { $who }.</b>
adm-letter-waits = 📵 <b>Für { $who } aufbewahrt, kommt aber vielleicht nicht an:</b> Zurzeit erreicht keine Nachricht des Bots diese Person. Versuchen Sie es auch auf anderem Weg.
adm-no-person = Eine Person { $person } gibt es nicht.

## Reasons, and what will happen

adm-ask-cancel =
    ❌ <b>Bestellung #{ $order } stornieren</b>
    Warum? Senden Sie den Grund in einer Nachricht, zum Beispiel: <i>der Kunde hat darum gebeten</i>. Kollegen erfahren ihn, und das Protokoll bewahrt ihn auf. Sie sehen vorher, was geschehen wird.
adm-ask-settle =
    ✍ <b>Bestellung #{ $order } als bezahlt werten</b>
    Warum? Senden Sie den Grund in einer Nachricht, zum Beispiel: <i>bar an der Theke bezahlt</i>. Das Protokoll bewahrt ihn auf. Sie sehen vorher, was geschehen wird.
adm-ask-expire =
    ⌛ <b>Bestellung #{ $order } jetzt verfallen lassen</b>
    Warum? Senden Sie den Grund in einer Nachricht, zum Beispiel: <i>doppelt bestellt</i>. Das Protokoll bewahrt ihn auf. Sie sehen vorher, was geschehen wird.
adm-ask-invalidate =
    🚫 <b>Bestellung #{ $order } als nicht bezahlt werten</b>
    Warum? Senden Sie den Grund in einer Nachricht, zum Beispiel: <i>versehentlich als bezahlt gewertet</i>. Das Protokoll bewahrt ihn auf. Sie sehen vorher, was geschehen wird.
adm-ask-credit =
    💰 <b>Wartendes Geld von Bestellung #{ $order } ins Guthaben des Kunden</b>
    Warum? Senden Sie den Grund in einer Nachricht, zum Beispiel: <i>der Kunde möchte wieder kaufen</i>. Das Protokoll bewahrt ihn auf. Sie sehen vorher, was geschehen wird.
adm-ask-refund =
    ↩ <b>Wartendes Geld von Bestellung #{ $order } zurück an den Kunden</b>
    Warum? Senden Sie den Grund in einer Nachricht, zum Beispiel: <i>der Kunde hat darum gebeten</i>. Das Protokoll bewahrt ihn auf. Sie sehen vorher, was geschehen wird.
adm-ask-block =
    ⛔ <b>{ $who } sperren</b>
    Warum? Senden Sie den Grund in einer Nachricht, zum Beispiel: <i>drei falsche Reklamationen</i>. Kollegen erfahren ihn, und das Protokoll bewahrt ihn auf. Sie sehen vorher, was geschehen wird.
adm-ask-pause =
    ⏸ <b>Den ganzen Verkauf anhalten</b>
    Warum? Senden Sie den Grund in einer Nachricht, zum Beispiel: <i>Inventur bis Montag</i>. <b>Kunden lesen ihn</b>, wenn sie bestellen möchten. Sie sehen vorher, was geschehen wird.
adm-reason-bad = Ein Grund hat zwischen 1 und { $count } Zeichen. Bitte senden Sie ihn noch einmal.

adm-sure-reason = Grund: <i>{ $reason }</i>
adm-sure-cancel-unpaid =
    ❌ <b>Bestellung #{ $order } stornieren?</b>
    • Geld: Es ist keines gekommen. Was noch kommt, wartet auf eine Entscheidung.
    • Ware: Die Artikel sind sofort frei.
    • Der Kunde erfährt, dass sie storniert ist; Ihre Kollegen erfahren es mit dem Grund.
adm-sure-cancel-seen =
    ❌ <b>Bestellung #{ $order } stornieren?</b>
    • Geld: { $received } wurden gesehen. Sobald das Geld bestätigt ist, wartet es auf eine Entscheidung: Guthaben oder Erstattung.
    • Ware: Die Artikel sind sofort frei.
    • Der Kunde erfährt, dass sie storniert ist; Ihre Kollegen erfahren es mit dem Grund.
adm-sure-cancel-paid =
    ❌ <b>Bestellung #{ $order }, die bezahlt ist, stornieren?</b>
    • Geld: Eine Erstattung von <b>{ $amount }</b> wird fällig. Sie senden sie aus Ihrer Wallet. Eine dafür gezahlte Provision wird wieder abgezogen.
    • Ware: Die Artikel kommen zurück in den Bestand. Was schon übergeben ist, lässt sich nicht stornieren.
    • Der Kunde erfährt, dass sie storniert ist und was zurückgeht; Ihre Kollegen erfahren es mit dem Grund.
adm-sure-cancel-unsettled =
    ❌ <b>Bestellung #{ $order } stornieren?</b>
    • Geld: Die Zahlung zählt zurzeit nicht, also wird dadurch keine Erstattung fällig. Geld, das zurückkommt, wartet auf eine Entscheidung.
    • Ware: Die Artikel kommen zurück in den Bestand. Was schon übergeben ist, lässt sich nicht stornieren.
    • Der Kunde erfährt, dass sie storniert ist; Ihre Kollegen erfahren es mit dem Grund.
adm-sure-settle =
    ✍ <b>Bestellung #{ $order } als bezahlt werten?</b>
    • Geld: Von { $total } belegt die Kette { $proved }. Der Rest, <b>{ $missing }</b>, wird als unbelegt verbucht, und die Rechnung bleibt gekennzeichnet.
    • Ware: Die Artikel sind verkauft. Codes und Dateien werden von selbst übergeben; ein Paket wartet auf Sie.
    • Der Kunde erfährt, dass die Bestellung bezahlt ist. Wer ihn geworben hat, verdient die Provision.
adm-sure-settle-expired =
    ✍ <b>Bestellung #{ $order }, die verfallen ist, als bezahlt werten?</b>
    • Geld: Von { $total } belegt die Kette { $proved }. Der Rest, <b>{ $missing }</b>, wird als unbelegt verbucht, und die Rechnung bleibt gekennzeichnet.
    • Ware: Die Artikel werden wieder aus dem Bestand genommen. Sind nicht alle da, geschieht nichts.
    • Der Kunde erfährt, dass die Bestellung bezahlt ist. Wer ihn geworben hat, verdient die Provision.
adm-sure-expire =
    ⌛ <b>Bestellung #{ $order } jetzt verfallen lassen?</b>
    • Geld: Es wird keines genommen. Was noch kommt, ist verspätet: Es bezahlt die Bestellung, wenn es reicht und die Artikel noch da sind, oder wartet auf eine Entscheidung.
    • Ware: Die Artikel sind sofort frei.
    • Der Kunde erfährt, dass die Bestellung geschlossen ist; es zählt nicht als versäumte Frist. Ihre Kollegen erfahren es.
adm-sure-expire-seen =
    ⌛ <b>Bestellung #{ $order } jetzt verfallen lassen?</b>
    • Geld: { $received } wurden gesehen. Sobald das Geld bestätigt ist, bezahlt es die Bestellung, wenn es reicht und die Artikel noch da sind, oder wartet auf eine Entscheidung.
    • Ware: Die Artikel sind sofort frei.
    • Der Kunde erfährt, dass die Bestellung geschlossen ist; es zählt nicht als versäumte Frist. Ihre Kollegen erfahren es.
adm-sure-invalidate =
    🚫 <b>Bestellung #{ $order } als nicht bezahlt werten?</b>
    • Geld: Der Verkauf über { $total } wird zurückgenommen. Was wirklich gekommen ist, wartet wieder auf eine Entscheidung. Eine dafür gezahlte Provision wird wieder abgezogen.
    • Ware: Die Bestellung wird angehalten. Nichts davon geht hinaus.
    • Der Kunde erfährt es nicht. Schreiben Sie ihm.
adm-sure-invalidate-left =
    🚫 <b>Bestellung #{ $order }, deren Ware schon übergeben ist, als nicht bezahlt werten?</b>
    • Geld: Der Verkauf über { $total } wird zurückgenommen. Was wirklich gekommen ist, wartet wieder auf eine Entscheidung. Eine dafür gezahlte Provision wird wieder abgezogen.
    • Ware: Sie ist weg. Die Bestellung wird als nachträglich verloren gekennzeichnet.
    • Der Kunde erfährt es nicht. Schreiben Sie ihm.
adm-sure-credit =
    💰 <b>{ $amount } von Bestellung #{ $order } ins Guthaben des Kunden?</b>
    • Geld: Es gehört ab jetzt Ihnen, und das Guthaben des Kunden wächst um seinen Wert zum Kurs dieses Augenblicks. Was er schuldet, wird zuerst beglichen.
    • Ware: Es ändert sich nichts.
    • Der Kunde erfährt, wie viel er hat.
adm-sure-refund =
    ↩ <b>{ $amount } von Bestellung #{ $order } zurück an den Kunden?</b>
    • Geld: Es wird für die Erstattung zurückgelegt. Die Kasse hat keine Schlüssel: Sie senden es aus Ihrer Wallet.
    • Ware: Es ändert sich nichts.
    • Der Kunde erfährt, dass es an ihn zurückgeht.
adm-sure-block =
    ⛔ <b>{ $who } sperren?</b>
    • Diese Person kann nicht mehr bestellen, bis jemand die Sperre aufhebt.
    • Vorhandene Bestellungen und Gelder gehen ihren Weg. Niemandem wird etwas berechnet.
    • Die Person bekommt keine Nachricht; sie liest es, wenn sie bestellen möchte.
adm-sure-pause =
    ⏸ <b>Den ganzen Verkauf anhalten?</b>
    • Auf keinem Weg nimmt der Shop neue Bestellungen an, bis jemand den Verkauf wieder aufnimmt.
    • Offene Rechnungen laufen weiter: Was bezahlt ist, wird übergeben.
    • Kunden, die bestellen möchten, lesen den Grund. Ihre Kollegen erfahren es mit dem Grund.

## What needs a decision

adm-review =
    { $count ->
        [one] ⚖ <b>{ $count } Fall wartet auf eine Entscheidung</b>
       *[other] ⚖ <b>{ $count } Fälle warten auf eine Entscheidung</b>
    }
adm-review-none = ⚖ Nichts wartet auf eine Entscheidung.
adm-review-next = <i>Nächster Schritt: Drücken Sie eine Bestellung, um alles darüber zu sehen, oder was daraus werden soll. Vorher wird jedes Mal noch einmal gefragt.</i>
adm-why-partial = 🟡 <b>#{ $order }</b> · { $amount } kamen vor dem Verfallen, der Rest nicht · { $at }
adm-why-late = 🕓 <b>#{ $order }</b> · { $amount } kamen nach dem Ende · { $at }
adm-why-over = ➕ <b>#{ $order }</b> · { $amount } mehr als verlangt · { $at }
adm-why-reorged = ⚠️ <b>#{ $order }</b> · Der Block mit der Zahlung ist nicht mehr in der Kette · { $at }
adm-why-clawed = 🔴 <b>#{ $order }</b> · { $amount } verschwanden nach Übergabe der Ware · { $at }
adm-why-failed = 📪 <b>#{ $order }</b> · Die Ware hat den Kunden nicht erreicht · { $at }
adm-why-refund = ↩ <b>#{ $order }</b> · Eine Erstattung von { $amount } ist fällig · { $at }
adm-why-held = ⏸ <b>#{ $order }</b> · angehalten · { $at }

## Answers to a press

adm-language-set = Fertig: ab jetzt Deutsch.
adm-claimed-now = Die Bestellung gehört Ihnen. Andere sehen, dass Sie sich darum kümmern.
adm-yours-already = Sie kümmern sich schon darum.
adm-nobodys = Niemand kümmert sich darum. Drücken Sie auf der Karte „Annehmen“.
adm-taken-over-now = Die Bestellung gehört jetzt Ihnen.
adm-released = Niemand kümmert sich mehr darum.
adm-shipped-now = Als versendet vermerkt. Der Kunde erfährt es in einer Minute.
adm-undone = Zurückgenommen. Der Kunde hat nichts erfahren.
adm-cannot-order = Eine solche Bestellung gibt es nicht.
adm-cannot-stage =
    { $stage ->
        [created] Das geht nicht: Die Bestellung ist noch nicht bezahlt. Es wurde nichts geändert.
        [paid] Das geht nicht: Die Bestellung ist bezahlt. Es wurde nichts geändert.
        [shipped] Das geht nicht: Die Bestellung ist schon versendet. Es wurde nichts geändert.
        [completed] Das geht nicht: Die Bestellung ist abgeschlossen. Es wurde nichts geändert.
        [cancelled] Das geht nicht: Die Bestellung ist storniert. Es wurde nichts geändert.
       *[expired] Das geht nicht: Die Bestellung ist verfallen. Es wurde nichts geändert.
    }
adm-cannot-status =
    { $status ->
        [new] Das geht nicht: Die Bestellung wartet noch auf ihr Geld. Es wurde nichts geändert.
        [processing] Das geht nicht: Das Geld wurde gesehen und wartet auf Bestätigungen. Es wurde nichts geändert.
        [settled] Das geht nicht: Die Bestellung ist bezahlt. Es wurde nichts geändert.
        [expired] Das geht nicht: Die Bestellung ist verfallen. Es wurde nichts geändert.
        [invalid] Das geht nicht: Die Zahlung zählt nicht mehr. Es wurde nichts geändert.
       *[cancelled] Das geht nicht: Die Bestellung ist storniert. Es wurde nichts geändert.
    }
adm-cannot-hold = Die Bestellung ist angehalten, also geht nichts davon hinaus. Auf ihrer Karte steht, warum. Es wurde nichts geändert.
adm-cannot-nothing-to-ship = Nichts in dieser Bestellung wird von Hand versendet: Die Kasse übergibt es. Es wurde nichts geändert.
adm-cannot-claimed = { $who } kümmert sich um diese Bestellung. Es wurde nichts geändert.
adm-cannot-not-yours = Sie kümmern sich nicht um diese Bestellung. Es wurde nichts geändert.
adm-cannot-undo = Zu spät: Der Kunde weiß es schon. Es wurde nichts geändert.
adm-cannot-tracking = Das ist zu lang für einen Versanddienst oder eine Nummer. Es wurde nichts geändert.
adm-cannot-seen = Für diese Bestellung wurde Geld gesehen. Es wurde nichts geändert.
adm-cannot-handed-over = Die Ware ist schon übergeben, deshalb lässt sich die Bestellung nicht stornieren. Es wurde nichts geändert.
adm-cannot-sold-out = Die Ware ist ausverkauft, die Bestellung kann nicht als bezahlt gelten: Schreiben Sie das Geld gut oder erstatten Sie es. Es wurde nichts geändert.
adm-cannot-nothing-waits = Kein Geld dieser Bestellung wartet auf eine Entscheidung. Es wurde nichts geändert.
adm-cannot-rate = Es gibt keinen frischen Kurs für die Gutschrift. Versuchen Sie es in einer Minute wieder. Es wurde nichts geändert.
adm-cannot-nobody = Es ist niemand bekannt, dem gutgeschrieben werden könnte. Es wurde nichts geändert.
adm-cannot-refund-owed = Diese Bestellung wurde storniert, und ihre Erstattung ist schon fällig. Es wurde nichts geändert.
adm-cannot-reason = Ein Grund ist nötig. Es wurde nichts geändert.
adm-cannot-person = Eine solche Person gibt es nicht. Es wurde nichts geändert.
adm-cannot-block-again = Diese Person ist schon gesperrt. Es wurde nichts geändert.
adm-cannot-unblock = Diese Person ist nicht gesperrt. Es wurde nichts geändert.
adm-cannot-pardon = Es gibt nichts zu erlassen. Es wurde nichts geändert.
adm-cannot-role = Diese Person hat diese Rolle schon. Es wurde nichts geändert.
adm-cannot-pause-again = Der Verkauf ist schon angehalten. Es wurde nichts geändert.
adm-moved-on = Seit der Frage hat sich etwas geändert, deshalb ist nichts geschehen. So steht es jetzt.
adm-discarded = Es ist nichts geschehen.
adm-done-cancel = Die Bestellung ist storniert.
adm-done-settle = Die Bestellung gilt als bezahlt.
adm-done-expire = Die Bestellung ist verfallen. Die Artikel sind frei.
adm-done-invalidate = Die Bestellung gilt als nicht bezahlt.
adm-done-credit = Das Geld ist im Guthaben des Kunden.
adm-done-refund = Die Erstattung ist vermerkt. Senden Sie sie aus Ihrer Wallet.
adm-done-block = Gesperrt.
adm-done-pause = Der Verkauf ist angehalten.
adm-rechecked = Was bekannt ist, wurde neu bewertet, und die Kette wird gerade angesehen. Die Karte ändert sich, wenn etwas gefunden wird.
adm-recheck-refused = Eine Adresse dieser Bestellung ist nicht die, die sich aus ihrem Konto ableitet. Trauen Sie ihr nicht: Jemand hat vielleicht die Datenbank geändert.

## Buttons

adm-to-ship-btn = 📦 Zu versenden
adm-to-ship-count-btn = 📦 Zu versenden ({ $count })
adm-unpaid-btn = 🕐 Unbezahlt
adm-late-btn = 🕓 Verspätet
adm-all-btn = 🗂 Alle Bestellungen
adm-review-btn = ⚖ Entscheiden
adm-review-count-btn = ⚖ Entscheiden ({ $count })
adm-stock-btn = 🏷 Bestand
adm-people-btn = 👥 Personen
adm-rates-btn = 💱 Kurse
adm-watchers-btn = 🛰 Beobachter
adm-health-btn = 🩺 Zustand
adm-stats-btn = 📊 Zahlen
adm-broadcasts-btn = 📣 Rundschreiben
adm-notify-btn = 🔔 Benachrichtigungen
adm-roles-btn = 👔 Rollen
adm-language-btn = 🌍 Sprache
adm-pause-btn = ⏸ Verkauf anhalten
adm-resume-btn = ▶ Weiter verkaufen

adm-claim-btn = 🙋 Annehmen
adm-details-btn = 📋 Details
adm-card-btn = 🗃 Karte
adm-shipped-btn = ✅ Versendet
adm-handed-btn = ✅ Übergeben
adm-tracking-btn = 🏷 Sendung
adm-message-btn = 📨 Nachricht
adm-reply-btn = 📨 Antworten
adm-cancel-btn = ❌ Stornieren
adm-take-over-btn = 🔁 Übernehmen
adm-take-over-yes-btn = 🔁 Ja, übernehmen
adm-release-btn = 👋 Abgeben
adm-ship-yes-btn = ✅ Ja, versendet
adm-undo-btn = ↩ Rückgängig
adm-settle-btn = ✍ Als bezahlt werten
adm-expire-btn = ⌛ Jetzt verfallen
adm-invalidate-btn = 🚫 Nicht bezahlt
adm-credit-btn = 💰 Ins Guthaben
adm-refund-btn = ↩ Erstatten
adm-recheck-btn = 🔄 Neu prüfen
adm-customer-btn = 👤 Kunde
adm-order-btn = 📋 #{ $order }
adm-product-btn = 🏷 Artikel
adm-do-btn = ✅ Ja, ausführen
adm-discard-btn = ✖ Nein, so lassen

adm-row-created-btn = 🕐 #{ $order } · { $total } · { $who }
adm-row-paid-btn = 🟢 #{ $order } · { $total } · { $who }
adm-row-claimed-btn = 🙋 #{ $order } · { $total } · { $who }
adm-row-held-btn = ⏸ #{ $order } · { $total } · { $who }
adm-row-clawed-btn = 🔴 #{ $order } · { $total } · { $who }
adm-row-shipped-btn = 🚚 #{ $order } · { $total } · { $who }
adm-row-completed-btn = ✅ #{ $order } · { $total } · { $who }
adm-row-cancelled-btn = ❌ #{ $order } · { $total } · { $who }
adm-row-expired-btn = ⌛ #{ $order } · { $total } · { $who }
adm-row-person-btn = 👤 { $who }

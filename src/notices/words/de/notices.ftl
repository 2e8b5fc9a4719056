# What notices say, in Telegram's HTML: only <b>, <code> and <blockquote>, and & is written
# &amp;. Values that people copy stand in <code>, what people wrote in <blockquote>. Facts
# arrive escaped. These need not be given, and their line is then left out: { $time },
# { $carrier }, { $tracking }, and the { $order } of a letter.

## To admins

order-created =
    <b>Neue Bestellung { $order }</b>
    { $items }
    Summe: { $total }

    Kunde: { $who }
    Zeit: { $time }

    Nächster Schritt: noch keiner. Die Bestellung wartet auf das Geld. Sie erfahren, wenn sie bezahlt ist oder verfällt.

order-paid =
    <b>Bestellung { $order } ist bezahlt</b>
    { $items }
    Summe: { $total }
    Eingegangen: <code>{ $coins }</code>

    Kunde: { $who }
    Zeit: { $time }

    Nächster Schritt: Versenden Sie die Ware und vermerken Sie den Versand. Codes und Dateien werden von selbst übergeben.

order-expired =
    <b>Bestellung { $order } wurde nicht rechtzeitig bezahlt</b>
    Summe: { $total }
    Kunde: { $who }

    Die Artikel sind wieder frei. Es ist nichts zu tun.

order-cancelled =
    <b>Bestellung { $order } ist storniert</b>
    Von: { $by }
    Grund: { $reason }

    Die Artikel sind wieder frei. Ist eine Erstattung fällig, nennt eine weitere Nachricht den Betrag.

refund-owed =
    <b>Für Bestellung { $order } ist eine Erstattung fällig</b>
    Betrag: <code>{ $amount }</code>

    Die Bestellung wurde bezahlt und dann storniert. Nächster Schritt: Senden Sie das Geld aus Ihrer Wallet zurück und vermerken Sie die Erstattung als gesendet.

money-waiting =
    <b>Zu Bestellung { $order } liegt Geld bereit</b>
    Betrag: <code>{ $amount }</code>
    Wert: { $worth }

    Es kam unvollständig, zu spät oder zu reichlich. Frist: { $until }. Dann wird es Guthaben des Kunden, wenn nicht vorher eine Erstattung verlangt wird.

money-unknown =
    <b>Es kam Geld, das zu keiner Rechnung gehört</b>
    Betrag: <code>{ $amount }</code>
    Adresse: <code>{ $address }</code>

    Die Adresse gehört zum { $coin }-Konto dieser Kasse. Das Geld ist als unbekannt verbucht, bis Sie sagen, wem es gehört.

payment-reorged =
    <b>Eine Zahlung für Bestellung { $order } ist fraglich</b>
    Betrag: <code>{ $amount }</code>
    Transaktion: <code>{ $txid }</code>

    Ihr Block ist nicht mehr in der Kette. Versenden Sie die Bestellung jetzt nicht. Sie erfahren, wenn die Zahlung zurück oder verloren ist.

payment-back =
    <b>Die Zahlung für Bestellung { $order } ist zurück</b>
    Betrag: <code>{ $amount }</code>
    Transaktion: <code>{ $txid }</code>

    Sie steht wieder in einem Block. Die Bestellung geht weiter, sobald die Zahlung ihre Bestätigungen hat.

sale-fell =
    <b>Der Verkauf zu Bestellung { $order } ist hinfällig</b>
    Summe: { $total }

    Die Zahlung ist aus der Kette verschwunden, die Bestellung ist also nicht mehr bezahlt. Versenden Sie sie nicht. Kommt das Geld wieder, erfahren Sie es.

clawed-back =
    <b>Die Zahlung für Bestellung { $order } ist weg, die Ware ist schon übergeben</b>
    Summe: { $total }
    Kunde: { $who }

    Der Verkauf bleibt bestehen. Der Kunde schuldet nun die Summe, und seine nächste Gutschrift begleicht sie zuerst. Nächster Schritt: Schreiben Sie dem Kunden.

address-refused =
    <b>{ $coin }: Eine Adresse wurde abgelehnt</b>
    Index: { $index }
    Für: { $order }

    Die Adresse in der Datenbank ist nicht die, die sich aus dem Konto ableitet. Sie wird nicht gezeigt, und Geld darauf wird nicht gutgeschrieben. Nächster Schritt: Klären Sie, wer die Datenbank geändert hat.

index-burnt =
    <b>{ $coin }: Geld kam auf einer nie gezeigten Adresse an</b>
    Index: { $index }
    Betrag: <code>{ $amount }</code>

    Eine andere Wallet vergibt Adressen desselben Kontos. Dieser Index wird nicht mehr verwendet. Nächster Schritt: Geben Sie der Kasse ein eigenes Konto.

index-gap =
    <b>{ $coin }: Adressen wurden übersprungen</b>
    Von Index { $from } bis { $to }

    Die Datenbank ist älter als die Adressmarke, wie nach dem Einspielen einer Sicherung. Diese Adressen werden beobachtet und nie vergeben. Nächster Schritt: Prüfen Sie, ob die richtige Sicherung eingespielt wurde.

account-changed =
    <b>{ $coin }: Dieser Kontoschlüssel gilt</b>
    Fingerabdruck: <code>{ $fingerprint }</code>
    Erste Adresse: <code>{ $address }</code>

    Nächster Schritt: Vergleichen Sie beides mit Ihrer Wallet. Hat niemand von Ihnen diesen Schlüssel gesetzt, halten Sie die Kasse an.

watcher-behind =
    <b>{ $coin }: Die Kette ist nicht zu sehen</b>
    Seit: { $since }
    Warum: { $why }

    Bis sie wieder zu sehen ist, wird keine { $coin }-Zahlung gutgeschrieben, und keine Rechnung verfällt, weil eine fehlt. Sie erfahren, wenn es so weit ist.

watcher-recovered =
    <b>{ $coin }: Die Kette ist wieder zu sehen</b>
    Sie war seit { $since } nicht zu sehen. Was inzwischen bezahlt wurde, wird jetzt gezählt. Es ist nichts zu tun.

rates-stale =
    <b>{ $coin }: Es gibt keinen frischen Kurs</b>
    Warum: { $why }

    Es werden keine neuen Beträge in { $coin } genannt, bis wieder Kurse eintreffen. Offene Rechnungen laufen weiter.

stock-low =
    <b>Nur noch wenig da: { $product }</b>
    { $free ->
        [0] Kein Stück ist frei.
        [one] { $free } Stück ist frei.
       *[other] { $free } Stück sind frei.
    }
    Nächster Schritt: Füllen Sie den Bestand auf oder nehmen Sie den Artikel aus dem Verkauf.

support-message =
    <b>Ein Kunde schreibt</b>
    Von: { $who }
    Zu Bestellung: { $order }
    <blockquote>{ $text }</blockquote>
    Nächster Schritt: Antworten Sie mit dem Knopf unten. Der Bot bringt Ihre Antwort zum Kunden.

delivery-failed =
    <b>Die Ware aus Bestellung { $order } ist nicht angekommen</b>
    Kunde: { $who }
    Warum: { $reason }

    Die Bestellung ist bezahlt, und die Ware bleibt bei ihr: Der Kunde kann sie über die Bestellung oder die Zahlungsseite abrufen. Nächster Schritt: Erreichen Sie den Kunden auf anderem Weg und sagen Sie es ihm.

sales-paused =
    <b>Der Verkauf ist angehalten</b>
    Von: { $by }
    Grund: { $reason }

    Neue Bestellungen werden nicht angenommen. Offene Rechnungen laufen weiter, und was bezahlt ist, wird übergeben. Nächster Schritt: Nehmen Sie den Verkauf wieder auf, wenn der Grund wegfällt.

sales-resumed =
    <b>Der Verkauf geht weiter</b>
    Von: { $by }

    Neue Bestellungen werden wieder angenommen. Es ist nichts zu tun.

trial =
    <b>Eine Probenachricht</b>
    { $text }

    Sie ist angekommen. Es ist nichts zu tun.

## To customers

payment-seen =
    Ihre Zahlung von <code>{ $amount }</code> für Bestellung { $order } wurde gesehen.
    { $wanted ->
        [one] Sie braucht { $wanted } Bestätigung. So lange bleiben Ihre Artikel reserviert.
       *[other] Sie braucht { $wanted } Bestätigungen. So lange bleiben Ihre Artikel reserviert.
    }
    Sie müssen nichts weiter tun. Sie erfahren, wenn die Bestellung bezahlt ist.

payment-dropped =
    Die Zahlung von <code>{ $amount }</code> für Bestellung { $order } ist verschwunden, bevor sie bestätigt war.
    Vielleicht hat Ihre Wallet sie ersetzt oder zurückgezogen. Bitte sehen Sie auf der Zahlungsseite nach: Dort steht, wie viel noch zu zahlen ist und bis wann.

part-received =
    Ein Teil des Geldes für Bestellung { $order } ist da: { $received }.
    Es fehlen noch { $missing }. Bitte senden Sie den Rest vor { $until }. Die Zahlungsseite zeigt den genauen Betrag.

paid =
    Vielen Dank. Bestellung { $order } ist bezahlt: { $total }.
    Codes und Dateien liegen jetzt für Sie bereit. Bei einem Paket erfahren Sie, wenn es unterwegs ist.

expired =
    Bestellung { $order } wurde nicht rechtzeitig bezahlt und ist geschlossen. Die Artikel sind wieder frei.
    Bitte senden Sie nichts mehr an ihre Adresse. Sie können gern neu bestellen.

expired-part =
    Bestellung { $order } ist geschlossen: { $received } kamen an, der Rest kam nicht rechtzeitig.
    Ihr Geld ist nicht verloren. Sobald es bestätigt ist, erfahren Sie, wie Sie es verwenden können.

late-seen =
    <code>{ $amount }</code> für Bestellung { $order } wurden gesehen, nachdem sie geschlossen war.
    Sobald das Geld bestätigt ist, gilt die Bestellung doch als bezahlt, wenn es reicht und die Artikel noch da sind. Sonst können Sie es als Guthaben behalten oder zurückbekommen.

paid-late =
    Ihre Zahlung kam spät, hat aber gereicht. Bestellung { $order } ist bezahlt: { $total }.
    Codes und Dateien liegen jetzt für Sie bereit. Bei einem Paket erfahren Sie, wenn es unterwegs ist.

choose =
    <code>{ $amount }</code> zu Bestellung { $order } liegen bereit, im Wert von { $worth }.
    Frist: { $until }. Dann wird das Geld Ihr Guthaben. Möchten Sie es lieber zurück, bitten Sie den Shop vorher um eine Erstattung.

credited =
    { $amount } aus Bestellung { $order } sind jetzt in Ihrem Guthaben. Sie können damit Ihre nächste Bestellung bezahlen.

refund-noted =
    <code>{ $amount }</code> aus Bestellung { $order } sind für Sie zur Erstattung zurückgelegt.
    Der Shop sendet das Geld. Braucht er dafür eine Adresse von Ihnen, fragt er danach.

cancelled =
    Bestellung { $order } ist storniert. Bitte senden Sie nichts mehr an ihre Adresse.
    Falls schon Geld angekommen war, erfahren Sie, was damit geschieht.

unpaid =
    Die Zahlung für Bestellung { $order } ist nicht mehr in der Kette. Die Bestellung ({ $total }) ist nicht mehr bezahlt.
    Kommt die Zahlung zurück, ist die Bestellung wieder bezahlt. Wenn Sie die Zahlung nicht zurückgezogen haben, wenden Sie sich bitte an den Shop.

goods =
    Ihre Ware aus Bestellung { $order } ist da.
    Sie können sie jederzeit über die Bestellung noch einmal abrufen. Bitte behalten Sie Codes für sich: Wer einen hat, kann ihn verwenden.

expires-soon =
    Die Zeit zum Zahlen für Bestellung { $order } ist fast um. Frist: { $until }. Es fehlen noch { $missing }.
    Haben Sie das Geld schon gesendet, ist nichts zu tun. Brauchen Sie länger, nehmen Sie 15 Minuten mehr: Dann ist der Kurs neu und damit auch der Betrag.

shipped =
    Bestellung { $order } ist unterwegs.
    Versand mit: { $carrier }
    Sendungsnummer: <code>{ $tracking }</code>

    Wenn sie angekommen ist, vermerken Sie bitte den Empfang.

tracking =
    Das Paket zu Bestellung { $order } lässt sich jetzt mit dieser Nummer verfolgen. Eine frühere Nummer gilt nicht mehr.
    Versand mit: { $carrier }
    Sendungsnummer: <code>{ $tracking }</code>

    Wenn es angekommen ist, vermerken Sie bitte den Empfang.

completed =
    Bestellung { $order } ist abgeschlossen. Vielen Dank für Ihren Einkauf.
    Wenn etwas damit nicht stimmt, schreiben Sie bitte dem Shop: /support

support-reply =
    <b>Der Shop schreibt Ihnen</b>
    Zu Bestellung: { $order }
    <blockquote>{ $text }</blockquote>
    Antworten können Sie mit dem Knopf unten oder mit /support.

back-in-stock =
    <b>{ $product }</b> ist wieder vorrätig. Sie wollten es erfahren.
    Es ist nichts für Sie reserviert, bis Sie bestellen.

broadcast =
    { $text }

    Sie lesen das, weil Sie Neuigkeiten gewählt haben. Abschalten können Sie sie unter /settings.

referral-joined =
    { $name } ist über Ihre Einladung in den Shop gekommen.
    Wird von dieser Person eine Bestellung bezahlt, verdienen Sie eine Provision und erfahren es.

cooling-down =
    { $strikes ->
        [one] { $strikes } Bestellung von Ihnen wurde nicht rechtzeitig bezahlt.
       *[other] { $strikes } Bestellungen von Ihnen wurden nicht rechtzeitig bezahlt.
    }
    Ab { $until } können Sie wieder bestellen. Die Pause endet von selbst und kostet nichts.

commission-earned =
    Jemand, den Sie eingeladen haben, hat bezahlt. Ihre Provision von { $amount } ist Ihnen gutgeschrieben.

commission-given =
    Ihre Zahlung hat der Person, die Sie eingeladen hat, { $amount } Provision eingebracht. Sie haben dafür nicht mehr bezahlt.

commission-taken =
    Eine Zahlung von jemandem, den Sie eingeladen haben, wurde rückgängig gemacht. Die Provision von { $amount } wurde wieder abgezogen.

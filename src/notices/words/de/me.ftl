# The first screen, help, profile, settings, support, erasing. Keys with `-btn` are buttons.

me-welcome =
    <b>Willkommen bei { $shop }!</b>
    Hier bestellen Sie, zahlen mit Bitcoin oder Litecoin und erfahren in diesem Chat bei jedem Schritt, wo Ihr Geld ist.
me-welcome-brought =
    <b>Willkommen bei { $shop }!</b>
    Sie wurden von { $name } eingeladen.
    Hier bestellen Sie, zahlen mit Bitcoin oder Litecoin und erfahren in diesem Chat bei jedem Schritt, wo Ihr Geld ist.
me-home =
    <b>{ $shop }</b>
    Was möchten Sie tun?
me-home-open =
    <b>{ $shop }</b>
    Bestellung { $order } wartet auf { $total }. Frist: { $until }.
me-continue-btn = ▶ Weiter zur Zahlung
me-shop-btn = 🛍 Shop
me-cart-btn = 🛒 Warenkorb ({ $count })
me-cart-empty-btn = 🛒 Warenkorb
me-orders-btn = 📦 Bestellungen
me-order-btn = 📦 Bestellung { $order }
me-profile-btn = 👤 Profil
me-invite-btn = 🎁 Einladen
me-settings-btn = ⚙ Einstellungen
me-support-btn = 💬 Hilfe

me-help =
    <b>So funktioniert es</b>
    1. Suchen Sie im Shop etwas aus und bestätigen Sie Ihren Warenkorb. Ab dann ist alles für Sie reserviert.
    2. Wählen Sie eine Währung und senden Sie genau den angezeigten Betrag an die angezeigte Adresse. Jede Bestellung hat ihre eigene Adresse.
    3. Wir sagen Ihnen, wenn das Geld gesehen und wenn es bestätigt ist und wenn Ihre Ware unterwegs ist.

    /shop – was { $shop } verkauft
    /cart – Ihr Warenkorb
    /orders – Ihre Bestellungen
    /pay – die offene Zahlung
    /invite – Freunde einladen
    /settings – Sprache, Zeitzone, Neuigkeiten, Adresse
    /support – uns etwas fragen
    /terms – Verkaufsbedingungen
    /privacy – was über Sie gespeichert ist
    /cancel – abbrechen, was Sie gerade eingeben
    /delete_me – sich löschen lassen
me-terms =
    <b>Bedingungen von { $shop }</b>
    Bis zum Ende der Frist können Sie eine Bestellung bezahlen; danach sind ihre Artikel wieder frei. Der Kurs gilt fest für diese Zeit und für den verlangten Betrag. Was zu spät, nur zum Teil oder zu reichlich kommt, geht nie verloren: Es wird unter Ihrer Bestellung verbucht, und Sie erfahren, was damit geschieht.
me-privacy =
    <b>Datenschutz bei { $shop }</b>
    Gespeichert werden Ihre Telegram-ID und Ihr Name, Ihre Bestellungen und Zahlungen und was Sie uns schreiben. Die Adresse für ein Paket wird verschlüsselt abgelegt und einige Zeit nach dem Versand gelöscht. An Werbetreibende geht nichts. Mit /delete_me wird alles gelöscht, was Sie nennt; Buchungen bleiben unter einer Nummer bestehen.
me-own-words = { $text }

me-profile =
    <b>Ihr Profil</b>
    Kundennummer { $person }: { $name }
    Bei uns seit { $time }
    Bezahlte Bestellungen: { $count }
    Ausgegeben: { $total }
me-profile-balance = Guthaben: { $amount }

me-invite =
    <b>Freunde einladen</b>
    Sie bekommen { $percent } von dem, was ein Freund zahlt, sobald die Zahlung abgeschlossen ist. Wird eine Zahlung rückgängig gemacht, gilt das auch für ihre Provision.

    { $count ->
        [0] Über Ihren Link ist noch niemand gekommen.
        [one] Über Ihren Link ist eine Person gekommen.
       *[other] Über Ihren Link sind { $count } Personen gekommen.
    }
    Bisher verdient: { $amount }

    Ihr Link:
me-invite-least = Bestellungen unter { $amount } bringen nichts ein.
me-invite-off = Einladungen werden in diesem Shop zurzeit nicht belohnt.
me-invite-copy-btn = 📋 Link kopieren
me-invite-share-btn = 📣 Teilen

me-settings =
    <b>Einstellungen</b>
    Sprache: { $language }
    Zeitzone: { $zone }
    Neuigkeiten: { $news }
    Gespeicherte Adresse: { $address }

    Nachrichten zu Ihren Bestellungen kommen immer.
me-news-btn = 🔔 Neuigkeiten an
me-news-stop-btn = 🔕 Neuigkeiten aus
me-language-btn = 🌍 Sprache
me-languages = <b>Wählen Sie Ihre Sprache</b>
me-zone-btn = 🕒 Zeitzone
me-zones =
    <b>Wählen Sie Ihre Zeitzone</b>
    Jetzt: { $zone }. Zeiten, an denen Geld hängt, werden in Ihrer Zeitzone und in UTC gezeigt.
me-address-btn = 🏠 Adresse
me-address =
    <b>Ihre gespeicherte Adresse</b>
    { $text }
me-address-ask =
    <b>Wohin sollen Pakete gehen?</b>
    Senden Sie die Adresse in einer Nachricht, zum Beispiel:

    Anna Schneider
    Gartenstraße 5
    50667 Köln
    Deutschland

    Sie wird verschlüsselt abgelegt. Mit /cancel bleibt alles, wie es ist.
me-address-forget-btn = 🗑 Adresse löschen

me-support =
    <b>Hilfe</b>
    Ist etwas unklar oder stimmt etwas nicht? Schreiben Sie uns hier; jemand von { $shop } antwortet in diesem Chat.
me-support-contact = Sie erreichen uns auch hier: { $text }
me-write-btn = ✍ Uns schreiben
me-write =
    Schreiben Sie Ihre Nachricht jetzt, alles in einem. Geht es um eine Bestellung, nennen Sie deren Nummer, etwa 1042.

    Mit /cancel brechen Sie ab, ohne etwas zu senden.
me-write-too-long = Eine Nachricht hat zwischen 1 und { $count } Zeichen. Bitte senden Sie sie noch einmal, kürzer oder in Teilen.
me-write-too-many = Sie haben in der letzten Stunde viel geschrieben. Wir haben alles erhalten und antworten hier. Bitte schreiben Sie später wieder, am besten in einer längeren Nachricht.
me-written =
    <b>Gesendet.</b>
    Jemand liest es und antwortet hier in diesem Chat.
me-faq =
    <b>{ $name }</b>
    { $text }
me-paysupport =
    <b>Hilfe bei einer Zahlung</b>
    Öffnen Sie die Bestellung: Dort steht, was gesehen wurde, wie viele Bestätigungen fehlen und wie es weitergeht. Geld wird auch gefunden, wenn es zu spät kommt, nur zum Teil oder während wir nicht erreichbar waren. Sieht dann noch etwas falsch aus, schreiben Sie uns.

me-erase-btn = 🗑 Mich löschen
me-erase-ask =
    <b>Möchten Sie sich löschen lassen?</b>
    Gelöscht werden: Ihr Name, Ihre Telegram-ID, gespeicherte und verwendete Adressen, Ihre Nachrichten, Ihr Warenkorb.
    Es bleiben, unter einer Nummer, die nicht mehr zu Ihnen führt: Buchungen von Zahlungen, wie es das Gesetz von einem Shop verlangt.

    Codes, die Sie nicht gesichert haben, lassen sich danach nicht mehr abrufen. Das kann nicht rückgängig gemacht werden.
me-erase-yes-btn = 🗑 Ja, mich löschen
me-erased =
    <b>Sie sind gelöscht.</b>
    Übrig sind nur Buchungen unter der Nummer { $person }. Wenn Sie wieder schreiben, lernen wir uns neu kennen.
me-erase-open =
    <b>Noch nicht:</b> Bestellung { $order } ist noch offen. Sobald sie geliefert, storniert oder verfallen ist, können Sie sich löschen lassen.
me-erase-balance =
    <b>Noch nicht:</b> Sie haben ein Guthaben von { $amount }. Geben Sie es zuerst aus oder lassen Sie es sich auszahlen; dafür schreiben Sie uns.
me-erase-money =
    <b>Noch nicht:</b> Geld zu Bestellung { $order } wartet auf seine Verwendung. Sobald darüber entschieden ist, können Sie sich löschen lassen.
me-erase-blocked =
    <b>Nicht möglich:</b> Der Shop nimmt keine Bestellungen von Ihnen an, und das Löschen würde das aufheben. Wenn Sie das für einen Irrtum halten, schreiben Sie uns bitte.
me-erase-cooling =
    <b>Noch nicht:</b> Mehrere Bestellungen von Ihnen wurden nicht rechtzeitig bezahlt, deshalb gibt es eine Pause bis { $until }. Wenn Sie trotzdem gelöscht werden möchten, schreiben Sie uns bitte.
me-erase-strikes =
    <b>Noch nicht:</b> Eine Bestellung von Ihnen wurde nicht rechtzeitig bezahlt, und das Löschen würde das aufheben. Bitte schreiben Sie uns; wir kümmern uns darum.

## Answers to a press

me-language-set = Fertig: ab jetzt Deutsch.
me-zone-set = Ihre Zeiten werden für { $zone } gezeigt.
me-news-started = Sie bekommen Neuigkeiten vom Shop.
me-news-stopped = Keine Neuigkeiten mehr. Nachrichten zu Ihren Bestellungen kommen weiterhin.
me-address-forgotten = Die Adresse ist gelöscht.

## Plain

me-news-on = an
me-news-off = aus
me-address-kept = gespeichert
me-address-none = keine
me-invite-share = { $shop }: { $link }

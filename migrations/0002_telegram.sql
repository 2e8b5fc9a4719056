-- Telegram: what came in, what a chat is about, and what stands in it; carts, parcels,
-- letters, wishes, broadcasts, and how people want to be told.

-- ---------------------------------------------------------------------------------- people

-- The handle of the messenger (`@alice`), for admins to find somebody by; it may change.
alter table people add column username text;
-- Whether they want news (broadcasts). Only who said so gets any.
alter table people add column news bigint not null default 0 check (news in (0, 1));
-- Since when no message reaches them: blocked, deactivated, gone.
alter table people add column unreachable_at bigint;
-- When they had everything erased that names them. Their postings stay under the number.
alter table people add column erased_at bigint;
create index people_username on people (lower(username));

-- How somebody who works here wants to be told. No row: everything at once.
create table preferences (
    person text primary key references people (id),
    -- {"order-created": "digest", "stock-low": "off"}; what is not named comes at once.
    kinds text not null,
    digest_hour bigint not null check (digest_hour between 0 and 23),
    quiet_from bigint check (quiet_from between 0 and 23),
    quiet_to bigint check (quiet_to between 0 and 23),
    check ((quiet_from is null) = (quiet_to is null))
);

-- ----------------------------------------------------------------------------------- inbox

-- Every update of every bot, stored before it is acknowledged to Telegram and handled once
-- in effect: in order per chat, chats in parallel. What it says is sealed, because admins
-- send codes and customers addresses, and is taken away when it is done. `claim` is raised
-- whenever somebody takes it: only who took it last may say how it went.
create table inbox (
    bot text not null check (bot in ('order', 'customer')),
    update_id bigint not null,
    chat bigint not null,
    sealed blob,
    state text not null check (state in ('pending', 'done', 'dead')),
    due_at bigint not null,
    attempts bigint not null default 0,
    claim bigint not null default 0,
    lease_until bigint not null default 0,
    error text,
    received_at bigint not null,
    done_at bigint,
    primary key (bot, update_id),
    check ((state = 'done') = (done_at is not null))
);
create index inbox_due on inbox (bot, state, due_at, update_id);
create index inbox_chat on inbox (bot, chat, update_id) where state = 'pending';

-- How far each bot has read. The offset moves in the transaction that stores the updates.
create table offsets (
    bot text primary key,
    next bigint not null,
    at bigint not null
);

-- ----------------------------------------------------------------------------------- talks

-- What a chat is about: the input that is awaited, what was drafted (sealed: it may hold
-- codes or an address), and the message that shows the current screen.
create table talks (
    bot text not null check (bot in ('order', 'customer')),
    chat bigint not null,
    person text references people (id),
    awaits text,
    awaits_until bigint,
    draft blob,
    screen bigint,
    screen_hash text,
    at bigint not null,
    primary key (bot, chat)
);
create index talks_person on talks (person);

-- A message that is kept true: an invoice in its customer's chat, an order in each admin's.
-- `wanted` is raised by the triggers below whenever the subject changes; `shown` is what the
-- message was made from. `claim` is raised whenever somebody takes it: only who took it last
-- may say what it shows. `replaced` is the message that goes when a new one stands there.
create table cards (
    id text primary key,
    bot text not null check (bot in ('order', 'customer')),
    chat bigint not null,
    subject text not null check (subject in ('invoice', 'order')),
    subject_id text not null,
    message bigint,
    replaced bigint,
    hash text,
    wanted bigint not null default 1,
    shown bigint not null default 0,
    due_at bigint,
    attempts bigint not null default 0,
    claim bigint not null default 0,
    lease_until bigint not null default 0,
    made_at bigint not null,
    unique (bot, chat, subject, subject_id)
);
create index cards_subject on cards (subject, subject_id);
create index cards_due on cards (due_at) where due_at is not null;

-- only sqlite
create trigger cards_follow_invoices after update of version on invoices
begin
    update cards set wanted = wanted + 1, due_at = 0
        where subject = 'invoice' and subject_id = new.id;
    update cards set wanted = wanted + 1, due_at = 0
        where subject = 'order' and subject_id = new.order_id;
end;
create trigger cards_follow_orders after update on orders
begin
    update cards set wanted = wanted + 1, due_at = 0
        where subject = 'order' and subject_id = new.id;
    update cards set wanted = wanted + 1, due_at = 0
        where subject = 'invoice' and subject_id in
            (select id from invoices where order_id = new.id);
end;
-- end
-- only postgres
create function cards_follow_invoice() returns trigger language plpgsql as $$
begin
    update cards set wanted = wanted + 1, due_at = 0
        where subject = 'invoice' and subject_id = new.id;
    update cards set wanted = wanted + 1, due_at = 0
        where subject = 'order' and subject_id = new.order_id;
    return null;
end $$;
create trigger cards_follow_invoices after update of version on invoices
    for each row execute function cards_follow_invoice();
create function cards_follow_order() returns trigger language plpgsql as $$
begin
    update cards set wanted = wanted + 1, due_at = 0
        where subject = 'order' and subject_id = new.id;
    update cards set wanted = wanted + 1, due_at = 0
        where subject = 'invoice' and subject_id in
            (select id from invoices where order_id = new.id);
    return null;
end $$;
create trigger cards_follow_orders after update on orders
    for each row execute function cards_follow_order();
-- end

-- ----------------------------------------------------------------------------------- carts

-- What somebody is about to buy. Nothing is held by it. `version` is raised by each change;
-- confirming names the version that was seen and empties the cart in the same transaction.
create table carts (
    person text primary key references people (id),
    version bigint not null default 0,
    shipping text,
    at bigint not null
);
create table cart_lines (
    person text not null references carts (person),
    product text not null references products (id),
    quantity bigint not null check (quantity > 0),
    added_at bigint not null,
    primary key (person, product)
);

-- Somebody wants to hear when a product is there again.
create table wishes (
    product text not null references products (id),
    person text not null references people (id),
    at bigint not null,
    primary key (product, person)
);

-- --------------------------------------------------------------------------------- parcels

-- What shipping costs is part of `list`; this says how much of it, and by which option.
alter table orders add column shipping bigint not null default 0 check (shipping >= 0);
alter table orders add column shipping_option text;
-- Which admin looks after an order.
alter table orders add column claimed_by text references people (id);
alter table orders add column claimed_at bigint;
create index orders_claimed on orders (claimed_by);

-- Where a parcel goes: sealed, and erased some time after it was sent.
create table parcels (
    order_id text primary key references orders (id),
    sealed blob,
    erased_at bigint,
    check ((sealed is null) = (erased_at is not null))
);
-- The address that somebody keeps for the next order: sealed.
create table homes (
    person text primary key references people (id),
    sealed blob not null,
    at bigint not null
);

-- How goods are handed over, beyond their kind: where to pick them up, or into which channel
-- they go instead of to the person.
create table handovers (
    product text primary key references products (id),
    place text not null default '',
    words text not null default '',
    map_url text not null default '',
    photo blob,
    channel bigint
);

-- --------------------------------------------------------------------------------- letters

-- What customers and the shop wrote to each other. `dedup` names the update it came with.
create table letters (
    id text primary key,
    dedup text not null unique,
    person text not null references people (id),
    order_id text references orders (id),
    author text not null check (author in ('customer', 'shop')),
    by_person text references people (id),
    text text not null,
    at bigint not null
);
create index letters_person on letters (person, at);

-- ------------------------------------------------------------------------------ broadcasts

-- News for many. It is spread over the outbox in bites, in the order of people's numbers;
-- `reached` is how far it has come. `cause` names the update that asked for it, so that it is
-- begun once. `look` is what the author's message shows, since `looked_at`, for the last time
-- when `is_told`. Notices that arrived are cleared away after a while and counted in `cleared`,
-- until `is_clear`.
create table broadcasts (
    id text primary key,
    number bigint not null unique,
    cause text not null unique,
    author text references people (id),
    text text not null,
    segment text not null check (segment in ('all', 'buyers', 'recent')),
    state text not null check (state in ('sending', 'stopped', 'done')),
    reached bigint not null default 0,
    written bigint not null default 0,
    chat bigint,
    message bigint,
    look text,
    looked_at bigint,
    is_told bigint not null default 0 check (is_told in (0, 1)),
    cleared bigint not null default 0,
    is_clear bigint not null default 0 check (is_clear in (0, 1)),
    made_at bigint not null,
    ended_at bigint,
    check ((state = 'sending') = (ended_at is null))
);
create index broadcasts_state on broadcasts (state);

-- --------------------------------------------------------------------------------- notices

-- Lower ranks are sent first: what people wait for before what they may read some day.
alter table notices add column rank bigint not null default 0;
-- Whether it may be sent together with others that are due to the same chat, as one message.
alter table notices add column bundle bigint not null default 0 check (bundle in (0, 1));
-- The row that it tells of (an order, an invoice, a broadcast), for its buttons and for
-- taking it back.
alter table notices add column subject text;
create index notices_subject on notices (subject, state);

-- ------------------------------------------------------------------------------------- audit

-- What was done to one object is asked for from a phone.
create index audit_object on audit (object, seq);

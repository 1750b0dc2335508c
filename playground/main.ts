/**
 * `npm start`: a record shop in memory, and a page of answers about it, each with the SQL that found it.
 *
 * The tables are the interfaces in chinook/models.ts. The queries are arrows: the build has turned each of them into the constant SQL
 * that you see printed, and `t.album.artist.name` into the joins that lead there.
 */
import { count, countDistinct, max, select, sql, sum } from "sqlmodel";
import { connect } from "sqlmodel/sqlite";
import { loadChinook } from "./chinook/load.js";
import type { Employee, Invoice, InvoiceLine, PlaylistTrack, Track } from "./chinook/models.js";
import { ask } from "./print.js";

await using db = await connect(":memory:");
console.log(`The Chinook record shop: ${await loadChinook(db)} rows in 11 tables.`);

const bestCustomers = select<Invoice>()
  .groupBy((i) => [i.customerId, i.customer.firstName, i.customer.lastName, i.customer.country])
  .orderByDesc((i) => sum(i.total))
  .orderBy((i) => i.customerId)
  .limit(8)
  .map((i) => ({
    customer: `${i.customer!.firstName} ${i.customer!.lastName}`,
    country: i.customer!.country,
    invoices: count(),
    spent: sum(i.total),
  }));
await ask(db, "Who are our best customers?", bestCustomers);

const tracksPerGenre = select<Track>()
  .groupBy((t) => t.genre.name)
  .orderByDesc(() => count())
  .orderBy((t) => t.genre.name)
  .limit(12)
  .map((t) => ({
    genre: t.genre!.name,
    tracks: count(),
    albums: countDistinct(t.albumId),
    hours: Math.round(sum(t.milliseconds) / 3_600_000),
  }));
await ask(db, "How many tracks has each genre?", tracksPerGenre);

const longestAlbums = select<Track>()
  .groupBy((t) => [t.albumId, t.album.title, t.album.artist.name])
  .orderByDesc((t) => sum(t.milliseconds))
  .orderBy((t) => t.albumId)
  .limit(8)
  .map((t) => ({
    album: t.album!.title,
    artist: t.album!.artist!.name,
    tracks: count(),
    minutes: Math.round(sum(t.milliseconds) / 60_000),
  }));
await ask(db, "Which albums are the longest?", longestAlbums);

const staff = select<Employee>()
  .orderBy((e) => e.managerId, { nulls: "first" })
  .orderBy((e) => e.lastName)
  .map((e) => ({
    name: `${e.firstName} ${e.lastName}`,
    title: e.title,
    since: e.hireDate,
    manager: e.manager?.lastName ?? "nobody",
  }));
await ask(db, "Who works here, and for whom?", staff);

const playlists = select<PlaylistTrack>()
  .groupBy((p) => [p.playlistId, p.playlist.name])
  .orderByDesc((p) => sum(p.track.milliseconds))
  .orderBy((p) => p.playlistId)
  .map((p) => ({
    id: p.playlistId,
    playlist: p.playlist!.name,
    tracks: count(),
    minutes: Math.round(sum(p.track!.milliseconds) / 60_000),
  }));
await ask(db, "How many minutes does each playlist run?", playlists);

const salesPerYear = select<Invoice>()
  .groupBy((i) => i.date.getUTCFullYear())
  .orderBy((i) => i.date.getUTCFullYear())
  .map((i) => ({
    year: i.date.getUTCFullYear(),
    invoices: count(),
    customers: countDistinct(i.customerId),
    largest: max(i.total),
    revenue: sum(i.total),
  }));
await ask(db, "How did the years go?", salesPerYear);

const salesPerAgent = select<Invoice>()
  .groupBy((i) => [i.customer.supportRepId, i.customer.supportRep.firstName, i.customer.supportRep.lastName])
  .orderByDesc((i) => sum(i.total))
  .map((i) => ({
    agent: `${i.customer!.supportRep!.firstName} ${i.customer!.supportRep!.lastName}`,
    customers: countDistinct(i.customerId),
    invoices: count(),
    revenue: sum(i.total),
  }));
await ask(db, "Whose customers buy the most?", salesPerAgent);

const bestSellers = select<InvoiceLine>()
  .groupBy((l) => [l.track.album.artistId, l.track.album.artist.name])
  .having((l) => sum(l.quantity) >= 50)
  .orderByDesc((l) => sum(l.quantity))
  .orderBy((l) => l.track.album.artist.name)
  .map((l) => ({
    artist: l.track!.album!.artist!.name,
    sold: sum(l.quantity),
    titles: countDistinct(l.trackId),
  }));
await ask(db, "Which artists sold fifty tracks or more?", bestSellers);

// An arrow captures what stands around it; captured values are bound, never pasted into the text.
const artist = "Iron Maiden";
const minutes = 9;
const epics = select<Track>()
  .filter((t) => t.album.artist.name === artist && t.milliseconds > minutes * 60_000 && !t.name.includes("Live"))
  .orderByDesc((t) => t.milliseconds)
  .limit(5)
  .map((t) => ({ track: t.name, album: t.album!.title, seconds: Math.round(t.milliseconds / 1000), price: t.unitPrice }));
await ask(db, `Which tracks of ${artist} run for more than ${minutes} minutes?`, epics);

// Where JavaScript has no word for it, SQL has: columns stand in the holes, and the arrow is used like any other.
const neverSold = (t: Track) => sql<boolean>`${t.id} not in (select track_id from invoice_lines)`;
const shelfWarmers = select<Track>()
  .groupBy((t) => t.genre.name)
  .having((t) => count(t.id, { filter: neverSold(t) }) >= 50)
  .orderByDesc((t) => count(t.id, { filter: neverSold(t) }))
  .map((t) => ({
    genre: t.genre!.name,
    tracks: count(),
    neverSold: count(t.id, { filter: neverSold(t) }),
  }));
await ask(db, "Which genres gather dust?", shelfWarmers);

/** chinook.json -> the sheets as they were published -> rows of our models -> one transaction of bulk inserts. */
import { readFile } from "node:fs/promises";
import { createAll, insert, parse, type Database, type DateOnly, type Decimal } from "sqlmodel";
import type {
  Album, Artist, Customer, Employee, Genre, Invoice, InvoiceLine, MediaType, Playlist, PlaylistTrack, Track,
} from "./models.js";
import type { Sheets } from "./sheets.js";

/** Creates the record shop's tables in an empty database and fills them; answers the number of rows. */
export async function loadChinook(db: Database): Promise<number> {
  const shop = toRows(await readSheets());
  await createAll<[Artist, Album, Genre, MediaType, Track, Employee, Customer, Invoice, InvoiceLine, Playlist, PlaylistTrack]>(db);
  // A table after those that its foreign keys lead to. One transaction: all of it, or nothing.
  await db.transaction(async (tx) => {
    await insert<Artist>(shop.artists).execute(tx);
    await insert<Album>(shop.albums).execute(tx);
    await insert<Genre>(shop.genres).execute(tx);
    await insert<MediaType>(shop.mediaTypes).execute(tx);
    await insert<Track>(shop.tracks).execute(tx);
    await insert<Employee>(shop.employees).execute(tx);
    await insert<Customer>(shop.customers).execute(tx);
    await insert<Invoice>(shop.invoices).execute(tx);
    await insert<InvoiceLine>(shop.invoiceLines).execute(tx);
    await insert<Playlist>(shop.playlists).execute(tx);
    await insert<PlaylistTrack>(shop.playlistTracks).execute(tx);
  });
  return Object.values(shop).reduce((total, rows) => total + rows.length, 0);
}

/** The file is somebody else's, so it is checked before it is believed: `parse` throws where it is not what the type says. */
async function readSheets(): Promise<Sheets> {
  return parse<Sheets>(JSON.parse(await readFile(new URL("chinook.json", import.meta.url), "utf8")));
}

function toRows(sheets: Sheets) {
  return {
    artists: sheets.Artist.map((row): Artist => ({ id: row.ArtistId, name: row.Name })),
    albums: sheets.Album.map((row): Album => ({ id: row.AlbumId, title: row.Title, artistId: row.ArtistId })),
    genres: sheets.Genre.map((row): Genre => ({ id: row.GenreId, name: row.Name })),
    mediaTypes: sheets.MediaType.map((row): MediaType => ({ id: row.MediaTypeId, name: row.Name })),
    tracks: sheets.Track.map((row): Track => ({
      id: row.TrackId,
      name: row.Name,
      albumId: row.AlbumId,
      mediaTypeId: row.MediaTypeId,
      genreId: row.GenreId,
      composer: filledIn(row.Composer),
      milliseconds: row.Milliseconds,
      bytes: row.Bytes,
      unitPrice: toMoney(row.UnitPrice),
    })),
    employees: sheets.Employee.map((row): Employee => ({
      id: row.EmployeeId,
      firstName: row.FirstName,
      lastName: row.LastName,
      title: row.Title,
      managerId: row.ReportsTo,
      birthDate: toDate(row.BirthDate),
      hireDate: toDate(row.HireDate),
      address: row.Address,
      city: row.City,
      state: row.State,
      country: row.Country,
      postalCode: row.PostalCode,
      phone: row.Phone,
      fax: row.Fax,
      email: row.Email,
    })),
    customers: sheets.Customer.map((row): Customer => ({
      id: row.CustomerId,
      firstName: row.FirstName,
      lastName: row.LastName,
      company: filledIn(row.Company),
      address: row.Address,
      city: row.City,
      state: filledIn(row.State),
      country: row.Country,
      postalCode: filledIn(row.PostalCode),
      phone: filledIn(row.Phone),
      fax: filledIn(row.Fax),
      email: row.Email,
      supportRepId: row.SupportRepId,
    })),
    invoices: sheets.Invoice.map((row): Invoice => ({
      id: row.InvoiceId,
      customerId: row.CustomerId,
      date: toInstant(row.InvoiceDate),
      billingAddress: row.BillingAddress,
      billingCity: row.BillingCity,
      billingState: filledIn(row.BillingState),
      billingCountry: row.BillingCountry,
      billingPostalCode: filledIn(row.BillingPostalCode),
      total: toMoney(row.Total),
    })),
    invoiceLines: sheets.InvoiceLine.map((row): InvoiceLine => ({
      id: row.InvoiceLineId,
      invoiceId: row.InvoiceId,
      trackId: row.TrackId,
      unitPrice: toMoney(row.UnitPrice),
      quantity: row.Quantity,
    })),
    playlists: sheets.Playlist.map((row): Playlist => ({ id: row.PlaylistId, name: row.Name })),
    playlistTracks: sheets.PlaylistTrack.map((row): PlaylistTrack => ({ playlistId: row.PlaylistId, trackId: row.TrackId })),
  };
}

/** The sheets leave a cell empty where nothing is known. */
const filledIn = (cell: string): string | null => (cell === "" ? null : cell);
/** 0.99 as the sheets hold it is no exact number of cents; "0.99" is. */
const toMoney = (amount: number): Decimal => amount.toFixed(2);
/** "1962-02-18T00:00:00" is a day. */
const toDate = (cell: string): DateOnly => cell.slice(0, 10);
/** The sheets name no time zone; we read them as UTC, so that the answers are the same everywhere. */
const toInstant = (cell: string): Date => new Date(`${cell}Z`);

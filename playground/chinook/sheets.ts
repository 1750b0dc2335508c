/** The shape of chinook.json, under the names of its publisher. Not tables, so nothing is tagged: `parse<Sheets>` needs only the types. */
import type { Int } from "sqlmodel";

export interface Sheets {
  Artist: { ArtistId: Int; Name: string }[];
  Album: { AlbumId: Int; Title: string; ArtistId: Int }[];
  Genre: { GenreId: Int; Name: string }[];
  MediaType: { MediaTypeId: Int; Name: string }[];
  Track: {
    TrackId: Int; Name: string; AlbumId: Int; MediaTypeId: Int; GenreId: Int; Composer: string; Milliseconds: Int; Bytes: Int; UnitPrice: number;
  }[];
  Employee: {
    EmployeeId: Int; FirstName: string; LastName: string; Title: string; ReportsTo: Int | null; BirthDate: string; HireDate: string;
    Address: string; City: string; State: string; Country: string; PostalCode: string; Phone: string; Fax: string; Email: string;
  }[];
  Customer: {
    CustomerId: Int; FirstName: string; LastName: string; Company: string; Address: string; City: string; State: string; Country: string;
    PostalCode: string; Phone: string; Fax: string; Email: string; SupportRepId: Int;
  }[];
  Invoice: {
    InvoiceId: Int; CustomerId: Int; InvoiceDate: string; BillingAddress: string; BillingCity: string; BillingState: string;
    BillingCountry: string; BillingPostalCode: string; Total: number;
  }[];
  InvoiceLine: { InvoiceLineId: Int; InvoiceId: Int; TrackId: Int; UnitPrice: number; Quantity: Int }[];
  Playlist: { PlaylistId: Int; Name: string }[];
  PlaylistTrack: { PlaylistId: Int; TrackId: Int }[];
}

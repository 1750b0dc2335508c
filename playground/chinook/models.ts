/** The record shop: eleven tables as eleven interfaces. Texts in the comments become the descriptions of tables and columns. */
import type { DateOnly, Decimal, Int } from "sqlmodel";

/** A performer or a band.  @sqlmodel table=artists */
export interface Artist {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  /** @sqlmodel index maxLength=120 */
  name: string;
  albums?: Album[];
}

/** @sqlmodel table=albums */
export interface Album {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  /** @sqlmodel maxLength=160 */
  title: string;
  /** @sqlmodel foreignKey=artists.id onDelete=cascade index */
  artistId: number;
  artist?: Artist;
  tracks?: Track[];
}

/** @sqlmodel table=genres */
export interface Genre {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  /** @sqlmodel unique maxLength=120 */
  name: string;
  tracks?: Track[];
}

/** How a track is encoded.  @sqlmodel table=media_types */
export interface MediaType {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  /** @sqlmodel unique maxLength=120 */
  name: string;
}

/** A song, or an episode of a TV show: whatever is sold by the piece.  @sqlmodel table=tracks */
export interface Track {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  /** @sqlmodel index maxLength=200 */
  name: string;
  /** @sqlmodel foreignKey=albums.id onDelete=cascade index */
  albumId: number;
  album?: Album;
  /** @sqlmodel foreignKey=media_types.id onDelete=restrict */
  mediaTypeId: number;
  mediaType?: MediaType;
  /** @sqlmodel foreignKey=genres.id onDelete=restrict index */
  genreId: number;
  genre?: Genre;
  /** As printed on the sleeve, several names in one text.  @sqlmodel maxLength=220 */
  composer: string | null;
  /** Playing time.  @validate gt=0 */
  milliseconds: Int;
  /** Size of the file.  @validate gt=0 */
  bytes: Int;
  /** The price today; an invoice line keeps the price of its day.  @sqlmodel maxDigits=10 decimalPlaces=2 */
  unitPrice: Decimal;
}

/** Somebody on the payroll.  @sqlmodel table=employees */
export interface Employee {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  /** @sqlmodel maxLength=20 */
  firstName: string;
  /** @sqlmodel maxLength=20 */
  lastName: string;
  /** @sqlmodel maxLength=30 */
  title: string;
  /** Null for whoever runs the shop.  @sqlmodel foreignKey=employees.id onDelete=setNull index */
  managerId: number | null;
  manager?: Employee | null;
  team?: Employee[];
  birthDate: DateOnly;
  hireDate: DateOnly;
  address: string;
  city: string;
  state: string;
  country: string;
  postalCode: string;
  phone: string;
  fax: string;
  /** @sqlmodel unique maxLength=60 */
  email: string;
  customers?: Customer[];
}

/** @sqlmodel table=customers */
export interface Customer {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  /** @sqlmodel maxLength=40 */
  firstName: string;
  /** @sqlmodel maxLength=20 */
  lastName: string;
  company: string | null;
  address: string;
  city: string;
  state: string | null;
  /** @sqlmodel index */
  country: string;
  postalCode: string | null;
  phone: string | null;
  fax: string | null;
  /** @sqlmodel unique maxLength=60 */
  email: string;
  /** Whom to call.  @sqlmodel foreignKey=employees.id onDelete=setNull index */
  supportRepId: number | null;
  supportRep?: Employee | null;
  invoices?: Invoice[];
}

/** @sqlmodel table=invoices */
export interface Invoice {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  /** @sqlmodel foreignKey=customers.id onDelete=restrict index */
  customerId: number;
  customer?: Customer;
  /** @sqlmodel index */
  date: Date;
  billingAddress: string;
  billingCity: string;
  billingState: string | null;
  billingCountry: string;
  billingPostalCode: string | null;
  /** The sum of the lines.  @sqlmodel maxDigits=10 decimalPlaces=2 */
  total: Decimal;
  lines?: InvoiceLine[];
}

/** @sqlmodel table=invoice_lines */
export interface InvoiceLine {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  /** @sqlmodel foreignKey=invoices.id onDelete=cascade index */
  invoiceId: number;
  invoice?: Invoice;
  /** @sqlmodel foreignKey=tracks.id onDelete=restrict index */
  trackId: number;
  track?: Track;
  /** The price on the day of the sale.  @sqlmodel maxDigits=10 decimalPlaces=2 */
  unitPrice: Decimal;
  /** @validate gt=0 */
  quantity: Int;
}

/** @sqlmodel table=playlists */
export interface Playlist {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  /** Not unique: the shop has two called "Music".  @sqlmodel maxLength=120 */
  name: string;
  entries?: PlaylistTrack[];
}

/** A track on a playlist: the pair is the key, so a track stands on a list once.  @sqlmodel table=playlist_tracks primaryKey=[playlistId, trackId] */
export interface PlaylistTrack {
  /** @sqlmodel foreignKey=playlists.id onDelete=cascade */
  playlistId: number;
  playlist?: Playlist;
  /** @sqlmodel foreignKey=tracks.id onDelete=cascade index */
  trackId: number;
  track?: Track;
}

/** Something wrong in the data of the project, in words that lead to the place. */
export interface Problem {
  /** The file, as a path from the folder that was checked. */
  file: string;
  /** The record, key or line in it; empty when the whole file is meant. */
  where: string;
  message: string;
}

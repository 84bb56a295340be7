import AccessModel
import Glibc

extension WorkspaceReader {
  /// One of the paths, looked at before anything is read, so that it is known how much there is.
  struct Source {
    let path: FilePath
    /// The files of a folder, nil for what is none; what is wrong with the path is said when it is its turn.
    let listing: Result<FolderListing?, Problem>

    init(_ path: FilePath, _ meter: WorkMeter) {
      self.path = path
      do throws(Problem) {
        listing = .success(try Source.list(path, meter))
      } catch {
        listing = .failure(error)
      }
    }

    private static func list(_ path: FilePath, _ meter: WorkMeter) throws(Problem) -> FolderListing? {
      guard path != .standardInput else {
        meter.expect(nil)
        return nil
      }
      var status = stat()
      guard path.withCString({ stat($0, &status) }) == 0 else { throw InputFile.unreadable(path.text) }
      switch FileType(mode: status.st_mode) {
      case .folder:
        let listing = try FolderListing(path)
        meter.expect(listing.byteCount)
        return listing
      case .regular: meter.expect(Int(status.st_size))
      case .link, .other: meter.expect(nil)
      }
      return nil
    }
  }
}

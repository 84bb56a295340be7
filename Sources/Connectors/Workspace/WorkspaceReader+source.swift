import AccessModel
import SystemPackage

extension WorkspaceReader {
  /// One of the paths, examined before anything is read, so that the total size is known.
  struct Source {
    let path: FilePath
    /// The files of a folder, or nil if it is not a folder; a problem is reported only when it is the path's turn.
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
      let status: Stat
      do throws(Errno) { status = try Stat(path) } catch { throw InputFile.unreadable(path.text, error) }
      switch status.type {
      case .directory:
        let listing = try FolderListing(path)
        meter.expect(listing.byteCount)
        return listing
      case .regular: meter.expect(Int(status.size))
      default: meter.expect(nil)
      }
      return nil
    }
  }
}

import AccessModel
import SystemPackage

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

import Glibc

/// What stands at a path, as messages say it.
enum FileType: Equatable {
  case regular, folder, link, other(String)

  /// - Parameter mode: `st_mode` of stat(2).
  init(mode: mode_t) {
    self =
      switch mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFLNK: .link
      case S_IFIFO: .other("a FIFO")
      case S_IFSOCK: .other("a socket")
      case S_IFCHR, S_IFBLK: .other("a device")
      default: .other("not a file")
      }
  }

  /// With its article.
  var label: String {
    switch self {
    case .regular: "a file"
    case .folder: "a folder"
    case .link: "a link"
    case .other(let label): label
    }
  }
}

import SystemPackage

extension FileType {
  /// The file type in messages, with its article.
  var label: String {
    switch self {
    case .regular: "a file"
    case .directory: "a folder"
    case .symbolicLink: "a link"
    case .fifo: "a FIFO"
    case .socket: "a socket"
    case .characterSpecial, .blockSpecial: "a device"
    default: "not a file"
    }
  }
}

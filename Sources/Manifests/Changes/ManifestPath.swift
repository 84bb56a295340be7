import AccessModel

/// The place of a manifest in a folder, where people and tools look for it.
package enum ManifestPath {
  /// The longest name of a file that common file systems hold, in bytes.
  private static let limit = 255

  /// `namespaces/NS/rolebindings/NAME.yaml`, `cluster/clusterrolebindings/NAME.yaml` or `namespaces/NS/namespace.yaml`.
  package static func path(of target: Change.Target) -> String {
    switch target {
    case .binding(let name, .cluster): "cluster/clusterrolebindings/\(part(name, ending: ".yaml"))"
    case .binding(let name, .namespace(let namespace)):
      "namespaces/\(part(namespace))/rolebindings/\(part(name, ending: ".yaml"))"
    case .namespace(let name): "namespaces/\(part(name))/namespace.yaml"
    }
  }

  /// A name as one part of a path, so that no name leaves the folder and no two names share a file.
  ///
  /// Each byte other than `A-Z a-z 0-9 . _ -`, and a dot at the beginning, is percent-encoded. What is longer than a file
  /// system holds is cut, with a hash of the whole at its end.
  static func part(_ name: Name, ending: String = "") -> String {
    let encoded = name.text.utf8.enumerated().map { place, byte in
      isKept(byte) && !(place == 0 && byte == UInt8(ascii: "."))
        ? String(decoding: [byte], as: UTF8.self) : "%" + hexadecimal(UInt64(byte), digits: 2)
    }.joined()
    // A namespace without a name is none.
    if encoded.isEmpty { return "%" + ending }
    let room = limit - ending.utf8.count
    guard encoded.utf8.count > room else { return encoded + ending }
    let hash = "~" + name.fingerprint.uppercased()
    return String(decoding: encoded.utf8.prefix(room - hash.utf8.count), as: UTF8.self) + hash + ending
  }

  private static func isKept(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private static func hexadecimal(_ number: UInt64, digits: Int) -> String {
    let text = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: digits - text.utf8.count) + text
  }
}

import AccessModel

/// Objects to find in many files, most of which need not be parsed for it.
struct SoughtObjects {
  let targets: Set<Change.Target>
  private let names: Set<ArraySlice<UInt8>>
  /// Whether a name could be written in several ways, as with quotes or over several lines.
  private let hasOddNames: Bool

  init(_ changes: ChangeSet) {
    targets = Set(changes.changes.map(\.target))
    let names = targets.map { target in
      switch target {
      case .binding(let name, _), .namespace(let name): Array(name.text.utf8)[...]
      }
    }
    self.names = Set(names)
    hasOddNames = names.contains { !$0.allSatisfy(SoughtObjects.isPart) }
  }

  /// Whether one of them may be in a file.
  func mayBe(in bytes: [UInt8]) -> Bool {
    if hasOddNames || bytes.contains(UInt8(ascii: "\\")) { return true }
    var start = bytes.startIndex
    for index in bytes.indices where !SoughtObjects.isPart(bytes[index]) {
      if index > start, names.contains(bytes[start..<index]) { return true }
      start = index + 1
    }
    return start < bytes.endIndex && names.contains(bytes[start...])
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: ":"):
      true
    default: false
    }
  }
}

import AccessModel
import CLinux

/// Objects to find in many files, most of which need not be parsed for it.
struct SoughtObjects {
  /// The number of names up to which a file is searched for each of them.
  private static let few = 100

  let targets: Set<Change.Target>
  private let names: Set<ArraySlice<UInt8>>
  /// Whether a name could be written in several ways, as with quotes or over several lines.
  private let hasOddNames: Bool
  private let isPart: [Bool]

  init(_ changes: ChangeSet) {
    targets = Set(changes.changes.map(\.target))
    let names = targets.map { target in
      switch target {
      case .binding(let name, _), .namespace(let name): Array(name.text.utf8)[...]
      }
    }
    let isPart = (0...UInt8.max).map(SoughtObjects.isPart)
    self.names = Set(names)
    self.isPart = isPart
    hasOddNames = names.contains { name in !name.allSatisfy { isPart[Int($0)] } }
  }

  /// Whether one of them may be in a file.
  func mayBe(in bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { buffer in
      // An escape may stand for any character.
      if hasOddNames || contains(buffer, [UInt8(ascii: "\\")]) { return true }
      guard contains(buffer, Array("RoleBinding".utf8)) || contains(buffer, Array("Namespace".utf8)) else {
        return false
      }
      return names.count <= SoughtObjects.few ? names.contains { contains(buffer, Array($0)) } : hasName(bytes)
    }
  }

  private func contains(_ buffer: UnsafeRawBufferPointer, _ part: [UInt8]) -> Bool {
    part.withUnsafeBytes { memmem(buffer.baseAddress, buffer.count, $0.baseAddress, $0.count) != nil }
  }

  /// Whether any of the words in a file is a name.
  private func hasName(_ bytes: [UInt8]) -> Bool {
    var start = bytes.startIndex
    for index in bytes.indices where !isPart[Int(bytes[index])] {
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

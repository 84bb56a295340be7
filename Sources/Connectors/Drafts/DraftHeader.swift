import Manifests

/// The first line of a draft's journal: what it is a draft of.
struct DraftHeader: Sendable, Hashable {
  /// The version of the format that this program writes, and the latest that it reads.
  static let version = 1
  static let kind = "Draft"

  /// The name of the source for display; may contain hostile text.
  let title: String
  let identity: SourceIdentity
  /// See `KeptDraft.number`.
  let number: Int
  private(set) var version = DraftHeader.version

  init(title: String, identity: SourceIdentity, number: Int = 1) {
    (self.title, self.identity, self.number) = (title, identity, number)
  }

  init(_ reader: inout JSONReader) throws(JSONReader.Failure) {
    let start = reader.position
    var (kind, title, version, number) = ("", "", Int?.none, Int?.none)
    var identity: SourceIdentity?
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      switch key {
      case "kind": kind = try reader.string()
      case "version": version = try reader.integer()
      case "number": number = try reader.integer()
      case "title": title = try reader.string()
      case "source": identity = try SourceIdentity(&reader)
      default: try reader.skip()
      }
    }
    guard kind == DraftHeader.kind, let version, let identity else {
      throw reader.failure(at: start, found: "not the first line of a draft", expected: "its kind, version and source")
    }
    (self.title, self.identity, self.version, self.number) = (title, identity, version, number ?? 1)
  }

  var value: Value {
    .members([
      "kind": .text(DraftHeader.kind), "version": .number(version), "title": .text(title),
      "number": number == 1 ? nil : .number(number), "source": .object(identity.members),
    ])
  }
}

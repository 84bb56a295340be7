import Manifests

/// The texts in a JSON document by the names on the way to them, for a look at a few fields.
struct JSONTexts {
  private var texts: [[String]: [String]] = [:]

  /// - Throws: A failure if it is not JSON.
  init(_ bytes: [UInt8]) throws(JSONReader.Failure) {
    let failure = bytes.withUnsafeBufferPointer { buffer -> JSONReader.Failure? in
      var reader = JSONReader(buffer)
      do throws(JSONReader.Failure) {
        try read(&reader, at: [])
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
  }

  /// The texts at a path, through all lists on the way; empty if there are none.
  subscript(path: String...) -> [String] { at(path) }

  /// The texts at a path; see `subscript`.
  func at(_ path: [String]) -> [String] { texts[path] ?? [] }

  private mutating func read(_ reader: inout JSONReader, at path: [String]) throws(JSONReader.Failure) {
    switch try reader.kind() {
    case .object:
      try reader.object { (reader, key) throws(JSONReader.Failure) in
        try read(&reader, at: path + [key.string])
      }
    case .array: try reader.array { (reader) throws(JSONReader.Failure) in try read(&reader, at: path) }
    case .string: texts[path, default: []].append(try reader.string())
    case .number, .boolean, .null: try reader.skip()
    }
  }
}

import Manifests

/// A list of objects as az or a service of Azure prints it: bare, or under `value` with a link to the next page.
struct AzureList: Sendable {
  /// An object, as it is written, with the fields that decide what becomes of it.
  struct Entry: Sendable {
    let bytes: ArraySlice<UInt8>
    /// The texts of the outermost fields, and of those of `properties`.
    let texts: [String: String]
  }

  private(set) var entries: [Entry] = []
  /// The address of the next page; nil if this is the last.
  private(set) var next: String?

  /// - Throws: A failure if it is anything else.
  init(_ bytes: some Collection<UInt8>) throws(AzFailure) {
    let bytes = Array(bytes)
    let failure = bytes.withUnsafeBufferPointer { buffer -> JSONReader.Failure? in
      var reader = JSONReader(buffer)
      do throws(JSONReader.Failure) {
        try read(&reader)
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw AzFailure(.notJSON, failure.found) }
  }

  private mutating func read(_ reader: inout JSONReader) throws(JSONReader.Failure) {
    guard try reader.kind() == .object else { return try readEntries(&reader) }
    var hasList = false
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      switch key {
      case "value":
        hasList = true
        try readEntries(&reader)
      case "@odata.nextLink", "nextLink": next = try reader.takeNull() ? nil : try reader.string()
      default: try reader.skip()
      }
    }
    if !hasList { throw reader.failure(found: "an object without a list", expected: "a list under value") }
  }

  private mutating func readEntries(_ reader: inout JSONReader) throws(JSONReader.Failure) {
    try reader.array { (reader) throws(JSONReader.Failure) in
      var copy = reader
      let texts = try AzureList.texts(&copy)
      entries.append(Entry(bytes: try reader.raw(), texts: texts))
    }
  }

  private static func texts(_ reader: inout JSONReader) throws(JSONReader.Failure) -> [String: String] {
    var texts: [String: String] = [:]
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      switch try reader.kind() {
      case .string: texts[key.string] = try reader.string()
      case .object where key.string == "properties":
        texts.merge(try AzureList.texts(&reader)) { outer, _ in outer }
      default: try reader.skip()
      }
    }
    return texts
  }

  /// The texts of one object, such as what `az account show` prints.
  ///
  /// - Throws: A failure if it is none.
  static func texts(_ bytes: [UInt8]) throws(AzFailure) -> [String: String] {
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<[String: String], AzFailure> in
      var reader = JSONReader(buffer)
      do throws(JSONReader.Failure) {
        return .success(try texts(&reader))
      } catch {
        return .failure(AzFailure(.notJSON, error.found))
      }
    }
    return try result.get()
  }

  /// The object as az prints it, which has no `properties`: their fields stand beside the others.
  static func flattened(_ entry: Entry) -> Entry {
    let bytes = Array(entry.bytes).withUnsafeBufferPointer { buffer -> [UInt8]? in
      var reader = JSONReader(buffer)
      var fields: [[UInt8]] = []
      var inner: [(name: String, field: [UInt8])] = []
      var names: Set<String> = []
      do throws(JSONReader.Failure) {
        try reader.object { (reader, key) throws(JSONReader.Failure) in
          guard case "properties" = key, try reader.kind() == .object else {
            names.insert(key.string)
            fields.append(key.quoted + [UInt8(ascii: ":")] + (try reader.raw()))
            return
          }
          try reader.object { (reader, key) throws(JSONReader.Failure) in
            inner.append((key.string, key.quoted + [UInt8(ascii: ":")] + (try reader.raw())))
          }
        }
      } catch {
        return nil
      }
      fields += inner.filter { !names.contains($0.name) }.map(\.field)
      return [UInt8(ascii: "{")] + fields.joined(separator: [UInt8(ascii: ",")]) + [UInt8(ascii: "}")]
    }
    return Entry(bytes: (bytes ?? Array(entry.bytes))[...], texts: entry.texts)
  }

  /// A bare list of entries, as az prints it.
  static func text(_ entries: [Entry]) -> [UInt8] {
    var text: [UInt8] = [UInt8(ascii: "[")]
    for (number, entry) in entries.enumerated() {
      text += (number > 0 ? ",\n" : "\n").utf8
      text += entry.bytes
    }
    text += "\n]\n".utf8
    return text
  }
}

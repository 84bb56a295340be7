/// The items of a typed list, as an API server prints them, in the form in which `kubectl get -o json` prints them: each
/// with its own kind and apiVersion, and without `managedFields`.
package enum ListItems {
  /// Returns the items, separated by commas and newlines; empty if there are none.
  ///
  /// - Throws: A failure if it is not a list of objects.
  package static func text(
    _ bytes: UnsafeBufferPointer<UInt8>, kind: String, apiVersion: String
  ) throws(JSONReader.Failure) -> [UInt8] {
    var reader = JSONReader(bytes)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    let head = #"{"apiVersion":"\#(apiVersion)","kind":"\#(kind)""#
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      // A server prints null where there are none.
      guard case "items" = key, try !reader.takeNull() else {
        if case "items" = key { return }
        return try reader.skip()
      }
      try reader.array { (reader) throws(JSONReader.Failure) in
        text += (text.isEmpty ? "" : ",\n").utf8
        text += head.utf8
        try reader.object { (reader, key) throws(JSONReader.Failure) in
          switch key {
          case "kind", "apiVersion": try reader.skip()
          case "metadata" where try reader.kind() == .object:
            text += [UInt8(ascii: ",")] + key.quoted + [UInt8(ascii: ":")]
            try appendMetadata(&reader, to: &text)
          default: text += [UInt8(ascii: ",")] + key.quoted + [UInt8(ascii: ":")] + (try reader.raw())
          }
        }
        text.append(UInt8(ascii: "}"))
      }
    }
    return text
  }

  private static func appendMetadata(
    _ reader: inout JSONReader, to text: inout [UInt8]
  ) throws(JSONReader.Failure) {
    var isFirst = true
    text.append(UInt8(ascii: "{"))
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      if case "managedFields" = key { return try reader.skip() }
      if !isFirst { text.append(UInt8(ascii: ",")) }
      isFirst = false
      text += key.quoted + [UInt8(ascii: ":")] + (try reader.raw())
    }
    text.append(UInt8(ascii: "}"))
  }
}

import AccessModel
import Foundation
import Manifests

/// Kubernetes JSON: reading in parts and reading the whole give the same result, and Foundation agrees on what is
/// well-formed.
enum JSONProperties {
  /// The outcome of a reading.
  private enum Outcome: Equatable {
    case objects(ReadObjects, isKubernetes: Bool)
    case failure(offset: Int, found: String, expected: String?)
  }

  static func check(_ bytes: [UInt8]) throws(Violation) {
    let result = bytes.withUnsafeBufferPointer { buffer in
      Result { () throws(Violation) in try check(buffer) }
    }
    try result.get()
    try checkGrammar(bytes)
  }

  private static func check(_ bytes: UnsafeBufferPointer<UInt8>) throws(Violation) {
    let whole = read(bytes, parts: [])
    if case .failure(let offset, let found, _) = whole {
      try require((0...bytes.count).contains(offset), "a failure is at a place in the text, and not at \(offset)")
      try require(!found.isEmpty, "a failure says what was found")
    }
    for count in [1, 3] {
      let starts = ListPart.likelyStarts(in: bytes, count: count)
      let parts = starts.indices.compactMap { index in
        ListPart(of: bytes, from: starts[index], to: index + 1 < starts.count ? starts[index + 1] : nil)
      }
      let inParts = read(bytes, parts: parts)
      try require(inParts == whole, "in \(parts.count) parts it reads as \(inParts), whole as \(whole)")
    }
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>, parts: [ListPart]) -> Outcome {
    var reader = JSONReader(bytes)
    var kubernetes = KubernetesReader(parts: parts)
    do throws(JSONReader.Failure) {
      let isKubernetes = try kubernetes.read(&reader)
      return .objects(ReadObjects(kubernetes.objects), isKubernetes: isKubernetes)
    } catch {
      return .failure(offset: error.offset, found: error.found, expected: error.expected)
    }
  }

  /// Checks that the reader accepts every text that Foundation accepts, and the converse with exceptions: Foundation
  /// also refuses what it cannot represent (lone surrogates, huge numbers) and deep nesting. It accepts trailing
  /// commas, which are not part of the JSON grammar and which the reader always refuses.
  private static func checkGrammar(_ bytes: [UInt8]) throws(Violation) {
    // Foundation interprets zero bytes as another encoding.
    guard !bytes.contains(0), !bytes.starts(with: [0xEF, 0xBB, 0xBF]), String(validating: bytes, as: UTF8.self) != nil
    else { return }
    let isAccepted = bytes.withUnsafeBufferPointer { buffer in
      var reader = JSONReader(buffer)
      do throws(JSONReader.Failure) {
        try reader.skip()
        return reader.isAtEnd()
      } catch {
        return false
      }
    }
    let isFoundation =
      !hasTrailingComma(bytes)
      && (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil
    if isAccepted == isFoundation { return }
    let nesting = bytes.count { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }
    let digits = bytes.count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let isBeyondFoundation = nesting > 500 || bytes.contains(UInt8(ascii: "\\")) || digits > 15
    let hasExponent = bytes.contains(UInt8(ascii: "e")) || bytes.contains(UInt8(ascii: "E"))
    if isAccepted && (isBeyondFoundation || hasExponent && digits > 0) || nesting > 500 { return }
    throw Violation("JSON is \(isAccepted ? "accepted" : "refused") that Foundation does not")
  }

  /// Whether an array or an object ends with a comma.
  private static func hasTrailingComma(_ bytes: [UInt8]) -> Bool {
    var (isInString, isEscaped, isAfterComma) = (false, false, false)
    for byte in bytes {
      if isInString {
        isInString = isEscaped || byte != UInt8(ascii: "\"")
        isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
      } else if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") {
        if isAfterComma { return true }
      } else if !" \t\n\r".utf8.contains(byte) {
        isInString = byte == UInt8(ascii: "\"")
        isAfterComma = byte == UInt8(ascii: ",")
      }
    }
    return false
  }
}

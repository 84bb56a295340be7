/// A pull reader for UTF-8 JSON: the caller reads the values it needs, and the reader skips the rest and knows its
/// position.
///
/// It decodes as Kubernetes does: member names are case-sensitive, the last of duplicate members counts, and a lone
/// surrogate escape is U+FFFD.
package struct JSONReader {
  /// What was found and expected at an offset in bytes.
  package struct Failure: Error {
    package let offset: Int
    package let found: String
    package let expected: String?

    package init(offset: Int, found: String, expected: String? = nil) {
      self.offset = offset
      self.found = found
      self.expected = expected
    }
  }

  /// The kind of the next value.
  package enum Kind: String {
    case object = "an object"
    case array = "a list"
    case string = "text"
    case number = "a number"
    case boolean = "true or false"
    case null = "null"
  }

  /// The maximum nesting depth, which protects the stack and is far above that of any real object.
  package static let maximumDepth = 512

  let bytes: UnsafeBufferPointer<UInt8>
  /// The offset of the next byte.
  package internal(set) var position = 0
  /// The line of the next byte, from 1 if nothing was skipped by `jump`.
  var line = 1
  var depth = 0
  /// The member being read, for failures.
  var field: JSONText?
  let namePool: NamePool
  private var steps: ReadingSteps

  /// - Parameters:
  ///   - bytes: Must stay valid while the reader is used.
  ///   - report: Called with the progress.
  package init(_ bytes: UnsafeBufferPointer<UInt8>, report: ReadingReport? = nil) {
    self.bytes = bytes
    namePool = NamePool(byteCount: bytes.count)
    steps = ReadingSteps(from: 0, report)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// Starts in the middle of the text, within `depth` objects and lists.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int, depth: Int, report: ReadingReport?) {
    self.init(bytes)
    self.position = position
    self.depth = depth
    steps = ReadingSteps(from: position, report)
  }

  /// Continues at a position that another reader has reached, which is this many lines further on.
  mutating func jump(to position: Int, lines: Int) {
    self.position = position
    line += lines
    steps.jump(to: position)
  }

  /// Whether only white space is left.
  package mutating func isAtEnd() -> Bool {
    skipSpace()
    guard position >= bytes.count else { return false }
    steps.finish(position)
    return true
  }

  /// Returns the kind of the next value; consumes only white space.
  package mutating func kind() throws(Failure) -> Kind {
    skipSpace()
    guard position < bytes.count else { throw ended() }
    switch bytes[position] {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
    case UInt8(ascii: "n"): return .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    default: throw unexpected("a JSON value")
    }
  }

  /// Consumes a null, and returns whether there was one.
  package mutating func takeNull() throws(Failure) -> Bool {
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: "n") else { return false }
    try word("null")
    return true
  }

  /// Reads an object; `member` must consume the value of each name.
  package mutating func object(
    _ member: (inout JSONReader, JSONText) throws(Failure) -> Void
  ) throws(Failure) {
    try require(.object)
    let outer = field
    try enter()
    skipSpace()
    if take(UInt8(ascii: "}")) {
      depth -= 1
      return
    }
    repeat {
      skipSpace()
      guard position < bytes.count else { throw ended() }
      guard bytes[position] == UInt8(ascii: "\"") else { throw unexpected("a name in double quotes") }
      let key = try quoted()
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw unexpected("a colon") }
      field = key
      try member(&self, key)
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw unexpected("a comma or the end of the object") }
    field = outer
    depth -= 1
    try steps.reach(position)
  }

  /// Reads a list; `element` must consume each value.
  package mutating func array(_ element: (inout JSONReader) throws(Failure) -> Void) throws(Failure) {
    try require(.array)
    try enter()
    skipSpace()
    if take(UInt8(ascii: "]")) {
      depth -= 1
      return
    }
    repeat {
      try element(&self)
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw unexpected("a comma or the end of the list") }
    depth -= 1
  }

  /// Reads true or false.
  package mutating func boolean() throws(Failure) -> Bool {
    try require(.boolean)
    let isTrue = bytes[position] == UInt8(ascii: "t")
    try word(isTrue ? "true" : "false")
    return isTrue
  }

  /// Skips the next value, whatever its kind.
  package mutating func skip() throws(Failure) {
    switch try kind() {
    case .object: try object { (reader, _) throws(Failure) in try reader.skip() }
    case .array: try array { (reader) throws(Failure) in try reader.skip() }
    case .string: _ = try scanString()
    case .number: try number()
    case .boolean: _ = try boolean()
    case .null: try word("null")
    }
  }

  /// Reads the next value by `read`; if its shape is wrong, skips it and returns the failure.
  package mutating func attempt(
    _ read: (inout JSONReader) throws(Failure) -> Void
  ) throws(Failure) -> Failure? {
    let (position, line, depth, field) = (position, line, depth, field)
    do {
      try read(&self)
      return nil
    } catch {
      (self.position, self.line, self.depth, self.field) = (position, line, depth, field)
      try skip()
      return error
    }
  }

  /// A failure for the value at `offset`, or for the next value.
  package func failure(at offset: Int? = nil, found: String, expected: String? = nil) -> Failure {
    Failure(offset: offset ?? position, found: found, expected: expected)
  }

  /// Throws unless the next value is of a kind; the failure includes the name of its member.
  package mutating func require(_ wanted: Kind) throws(Failure) {
    let kind = try kind()
    if kind != wanted { throw misplaced(kind, wanted) }
  }

  private func misplaced(_ kind: Kind, _ wanted: Kind) -> Failure {
    failure(found: "\(field.map { "\($0.string) is " } ?? "")\(kind.rawValue)", expected: wanted.rawValue)
  }
}

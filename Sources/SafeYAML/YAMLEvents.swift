import CYaml

/// The parser events of a text, in order.
///
/// Uses libyaml's events and not Yams' nodes: Yams expands aliases and hashes keys before their size can be checked,
/// and drops the U+FEFF at the beginning of a text.
struct YAMLEvents: ~Copyable {
  enum Event {
    case documentStart
    case scalar(YAMLNode.Scalar)
    case sequenceStart
    case mappingStart
    case alias
    /// The end of a list or mapping.
    case end
    case documentEnd
    case streamEnd
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  let bytes: UnsafeBufferPointer<UInt8>
  private let slashEscapes: SlashEscapes
  private(set) var place = YAMLPlace(line: 1, column: 1)
  /// The place after the event.
  private(set) var end = YAMLPlace(line: 1, column: 1)
  /// Whether the event starts a list or mapping in flow style.
  private(set) var isFlow = false
  /// The anchor that the event sets or, for an alias, refers to.
  private(set) var anchor: String?
  /// The resolved tag; nil if there is none or it is the non-specific tag.
  private(set) var tag: String?

  /// - Parameter bytes: Must stay valid while the events are read.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    slashEscapes = SlashEscapes(bytes)
    parser = .allocate(capacity: 1)
    yaml_parser_initialize(parser)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  mutating func next() throws(YAMLFailure) -> Event {
    var event = yaml_event_t()
    while true {
      guard yaml_parser_parse(parser, &event) == 1 else { throw failure() }
      defer { yaml_event_delete(&event) }
      place = YAMLPlace(line: event.start_mark.line + 1, column: event.start_mark.column + 1)
      end = YAMLPlace(line: event.end_mark.line + 1, column: event.end_mark.column + 1)
      let range = event.start_mark.index..<event.end_mark.index
      if event.type == YAML_SCALAR_EVENT, event.data.scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE,
        slashEscapes.isAny(in: range)
      {
        throw YAMLFailure(.content, place, found: #"the escape \/"#, expected: "the slash alone")
      }
      isFlow = YAMLEvents.isFlow(event)
      if let event = take(event) { return event }
    }
  }

  private mutating func take(_ event: yaml_event_t) -> Event? {
    (anchor, tag) = (nil, nil)
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_STREAM_END_EVENT: return .streamEnd
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .end
    case YAML_ALIAS_EVENT:
      anchor = text(event.data.alias.anchor)
      return .alias
    case YAML_SEQUENCE_START_EVENT:
      (anchor, tag) = (text(event.data.sequence_start.anchor), specific(event.data.sequence_start.tag))
      return .sequenceStart
    case YAML_MAPPING_START_EVENT:
      (anchor, tag) = (text(event.data.mapping_start.anchor), specific(event.data.mapping_start.tag))
      return .mappingStart
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      (anchor, tag) = (text(scalar.anchor), specific(scalar.tag))
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      return .scalar(
        YAMLNode.Scalar(text: String(decoding: bytes, as: UTF8.self), isPlain: tag == nil && scalar.plain_implicit != 0)
      )
    default: return nil
    }
  }

  private static func isFlow(_ event: yaml_event_t) -> Bool {
    switch event.type {
    case YAML_SEQUENCE_START_EVENT: event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
    case YAML_MAPPING_START_EVENT: event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
    default: false
    }
  }

  /// Whether the event is a scalar or starts a block, without anchor or tag.
  var isSimple: Bool { !isFlow && anchor == nil && tag == nil }

  private func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  private func specific(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    text(pointer).flatMap { $0 == "!" ? nil : $0 }
  }

  private func failure() -> YAMLFailure {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "out of memory"
    guard parser.pointee.error == YAML_READER_ERROR else {
      let mark = parser.pointee.problem_mark
      return YAMLFailure(.syntax, YAMLPlace(line: mark.line + 1, column: mark.column + 1), found: problem)
    }
    // The position of a character that is not allowed is in bytes.
    let before = bytes.prefix(Int(clamping: parser.pointee.problem_offset))
    let line = before.reduce(1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let column = before[lineStart...].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    return YAMLFailure(.syntax, YAMLPlace(line: line, column: column), found: problem)
  }
}

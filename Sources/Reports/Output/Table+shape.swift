import Manifests

extension Table {
  /// What stands before the items of a table that is written for programs.
  package enum Preface: Sendable {
    /// Nothing but the kind.
    case none
    /// The preamble of one cluster, with these sections.
    case one([ReportSection.Topic])
    /// The preamble of each of several clusters, with these sections.
    case several([ReportSection.Topic])
    /// The preamble of one cluster, or of each of those that the command was asked about.
    case oneOrSeveral([ReportSection.Topic])
  }

  /// What the table is in JSON and YAML, with any rows.
  package func shape(_ preface: Preface) -> Shape {
    switch preface {
    case .none: shape(about: [], items: ownMembers)
    case .one(let sections): shape(about: Preamble.shape(sections: sections), items: ownMembers)
    case .several(let sections): shape(about: [Table.clusters(sections)], items: ownMembers)
    case .oneOrSeveral(let sections):
      .either([
        shape(.one(sections)),
        // Of several, one may lack a column that another has.
        shape(
          [kind, Table.kindWithoutAnswer], about: [Table.clusters(sections)],
          items: [Table.clusterMember]
            + ownMembers.map { member in
              guard member.isOptional else { return member }
              return Shape.Member(member.name, member.help, member.shape.orNull, isOptional: true)
            }),
      ])
    }
  }

  /// The kind of the list in JSON and YAML of several clusters none of which gave an answer.
  package static let kindWithoutAnswer = "List"

  private static let clusterMember = Shape.Member("cluster", "the cluster, context or workspace", .text)

  private static func clusters(_ sections: [ReportSection.Topic]) -> Shape.Member {
    let members = Preamble.shapeWithGaps(sections: sections)
    return Shape.Member("clusters", "what each answer is about", .list(.object(members)))
  }

  /// The members of a row.
  private var ownMembers: [Shape.Member] {
    (columns + absentColumns).map { column in
      Shape.Member(
        column.key, column.help ?? column.title, column.shape, isOptional: column.presence != .always)
    }
  }

  private func shape(
    _ kinds: [String]? = nil, about: [Shape.Member], items: [Shape.Member]
  ) -> Shape {
    .object(
      [Shape.Member("kind", "the kind of the document", .oneOf(kinds ?? [kind]))] + about + [
        Shape.Member("incomplete", "what is missing that could change the answer", .list(.text)),
        Shape.Member("items", "the rows", .list(.object(items))),
      ])
  }
}

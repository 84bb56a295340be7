import AccessModel

extension AdminGroupAssessment {
  /// The finding as a clause.
  func finding(in directory: Directory) -> String {
    switch verdict {
    case .counts: signInMessage
    case .fails: failures.map(message).joined(separator: ", ")
    case .silent: uncertainties.map { message($0, directory) }.joined(separator: ", ")
    case .assumed:
      "assumed (--assume-admin), as the data does not say: "
        + uncertainties.map { message($0, directory) }.joined(separator: ", ")
    }
  }

  private var signInMessage: String {
    let people = counted(signingIn, "person", "people") + " can sign in"
    return switch guests {
    case 0: people
    case signingIn: people + (isOnlyGuests == true ? ", and only guests" : ", guests as far as is known")
    default: people + ", \(counted(guests, "guest", "guests")) among them"
    }
  }

  private func message(_ failure: Failure) -> String {
    switch failure {
    case .missing: return "it is not among the tenant's groups"
    case .notSecurityEnabled: return "it is not security-enabled, so no token carries it"
    case .empty: return "it has no members\(eligible == 0 ? "" : " (\(eligibleMessage))")"
    case .nobodySignsIn:
      let members = [
        disabled == 0 ? nil : counted(disabled, "disabled person", "disabled people"),
        servicePrincipals == 0 ? nil : counted(servicePrincipals, "service principal", "service principals"),
        eligible == 0 ? nil : eligibleMessage,
      ].compactMap { $0 }
      return "nobody in it can sign in" + (members.isEmpty ? "" : " (\(listed(members)))")
    }
  }

  private var eligibleMessage: String {
    counted(eligible, "person", "people") + " only by activating an eligibility first"
  }

  private func message(_ silence: Uncertainty, _ directory: Directory) -> String {
    switch silence {
    case .groups: return "whether it exists is not in the data"
    case .securityEnabled: return "whether it is security-enabled is not in the data"
    case .capitals:
      return "it is set in upper case, and how AKS handles that is not known: tokens carry it in lower case"
    case .members([group]): return "its members were not read"
    case .members(let unread):
      return "the members of \(listed(unread.map(directory.groupLabel))) were not read"
    case .accounts(let count):
      return "whether \(counted(count, "person", "people")) in it can sign in is not in the data"
    }
  }

  /// What to do so that the group counts, or can be shown to count.
  var remedies: [HardeningStep] {
    if let failure = failures.first {
      switch failure {
      case .missing:
        return [
          HardeningStep(
            "Set a group that exists in its place: \(ProgramName.current) harden --admin-group NAME-OR-ID --remove-admin-group \(group)"
          )
        ]
      case .notSecurityEnabled:
        return [
          HardeningStep(
            "Set a security group in its place: \(ProgramName.current) harden --admin-group NAME-OR-ID --remove-admin-group \(group)"
          )
        ]
      case .empty, .nobodySignsIn:
        return [
          HardeningStep(
            "Add someone who can sign in to group \(group), and read its members again", .readMembers(of: group))
        ]
      }
    }
    guard verdict == .silent else { return [] }
    var steps: [HardeningStep] = []
    if uncertainties.contains(.groups) || uncertainties.contains(.securityEnabled) {
      steps.append(HardeningStep("Read the tenant's groups", .readGroups))
    }
    if uncertainties.contains(.capitals) {
      steps.append(HardeningStep("Set it again in lower case: \(ProgramName.current) harden --admin-group \(group)"))
    }
    for case .members(let unread) in uncertainties {
      steps += unread.map { HardeningStep("Read who is in group \($0)", .readMembers(of: $0)) }
    }
    if uncertainties.contains(where: { if case .accounts = $0 { true } else { false } }) {
      steps.append(HardeningStep("Read which accounts are enabled", .readUsers))
    }
    return steps + [HardeningStep("Or vouch for it: \(ProgramName.current) harden --assume-admin \(group)")]
  }
}

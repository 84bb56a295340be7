import ArgumentParser
import Connectors

extension FilePath: ExpressibleByArgument {}

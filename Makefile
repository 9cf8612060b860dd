# The door for people: make run, make test, …
.PHONY: help run test check format docs golden bench new-module

export JAVA_HOME := $(shell bash -c '. scripts/jdk; find_jdk javac; echo $$JAVA_HOME')
MVN = mvn -q -B
T ?=
SCENARIO ?= start

help: ## what there is
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 20

run: ## build if needed and start, with the sample office
	./run

test: ## every check, as the build machine runs them
	./test

check: ## format, compiler and walls, without the slow tests
	$(MVN) -Dtest='ArchitectureTest,ModulesTest' verify

format: ## lay out the Java sources
	$(MVN) spotless:apply

docs: ## write docs/modules anew from the code
	$(MVN) -Dtest=ModulesTest -Ddocs=write test

golden: ## write the golden files anew; look at the difference before committing
	$(MVN) -Dgolden=write test -Dtest='*Golden*Test' -Dsurefire.failIfNoSpecifiedTests=false

bench: ## one measurement: make bench SCENARIO=register
	bench/run $(SCENARIO)

new-module: ## an empty module by the house's shape: make new-module NAME=meetings
	scripts/new-module $(NAME)

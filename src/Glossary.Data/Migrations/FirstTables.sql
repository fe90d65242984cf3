CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    migration_id character varying(150) NOT NULL,
    product_version character varying(32) NOT NULL,
    CONSTRAINT pk___ef_migrations_history PRIMARY KEY (migration_id)
);

CREATE TABLE api_keys (
    id uuid NOT NULL,
    name text NOT NULL,
    role text NOT NULL,
    vocabulary text,
    hint text NOT NULL,
    hash bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    CONSTRAINT pk_api_keys PRIMARY KEY (id),
    CONSTRAINT ck_api_keys_role CHECK (role IN ('reader', 'steward', 'administrator')),
    CONSTRAINT ck_api_keys_vocabulary CHECK ((role = 'steward') = (vocabulary IS NOT NULL))
);

CREATE TABLE revisions (
    id uuid NOT NULL,
    subject text NOT NULL,
    subject_id uuid NOT NULL,
    key text NOT NULL,
    number integer NOT NULL,
    author text NOT NULL,
    reason text NOT NULL,
    before jsonb,
    after jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_revisions PRIMARY KEY (id),
    CONSTRAINT ck_revisions_number CHECK (number > 0),
    CONSTRAINT ck_revisions_subject CHECK (subject IN ('vocabulary', 'topic', 'term', 'mapping'))
);

CREATE TABLE seed_entries (
    subject_id uuid NOT NULL,
    subject text NOT NULL,
    key text NOT NULL,
    hash bytea NOT NULL,
    revision integer NOT NULL,
    CONSTRAINT pk_seed_entries PRIMARY KEY (subject_id),
    CONSTRAINT ck_seed_entries_subject CHECK (subject IN ('vocabulary', 'topic', 'term', 'mapping'))
);

CREATE TABLE topics (
    id uuid NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    CONSTRAINT pk_topics PRIMARY KEY (id),
    CONSTRAINT ck_topics_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 100)
);

CREATE TABLE vocabularies (
    id uuid NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    description text NOT NULL,
    position integer NOT NULL,
    CONSTRAINT pk_vocabularies PRIMARY KEY (id),
    CONSTRAINT ck_vocabularies_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 100)
);

CREATE TABLE changes (
    number bigint GENERATED ALWAYS AS IDENTITY,
    revision_id uuid NOT NULL,
    subject text NOT NULL,
    subject_id uuid NOT NULL,
    key text NOT NULL,
    action text NOT NULL,
    term_ids uuid[] NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_changes PRIMARY KEY (number),
    CONSTRAINT ck_changes_action CHECK (action IN ('created', 'revised', 'deprecated')),
    CONSTRAINT ck_changes_subject CHECK (subject IN ('vocabulary', 'topic', 'term', 'mapping')),
    CONSTRAINT fk_changes_revisions_revision_id FOREIGN KEY (revision_id) REFERENCES revisions (id) ON DELETE RESTRICT
);

CREATE TABLE terms (
    id uuid NOT NULL,
    vocabulary_id uuid NOT NULL,
    slug text NOT NULL,
    status text NOT NULL,
    replaced_by_id uuid,
    revision integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    stages text[] NOT NULL,
    CONSTRAINT pk_terms PRIMARY KEY (id),
    CONSTRAINT ak_terms_id_vocabulary_id UNIQUE (id, vocabulary_id),
    CONSTRAINT ck_terms_replaced_by CHECK (replaced_by_id IS NULL OR (status = 'deprecated' AND replaced_by_id <> id)),
    CONSTRAINT ck_terms_revision CHECK (revision > 0),
    CONSTRAINT ck_terms_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 100),
    CONSTRAINT ck_terms_stages CHECK (stages <@ ARRAY['Plan', 'Install', 'Operate', 'Service', 'Decommission']::text[]),
    CONSTRAINT ck_terms_status CHECK (status IN ('draft', 'proposed', 'agreed', 'deprecated')),
    CONSTRAINT fk_terms_terms_replaced_by_id FOREIGN KEY (replaced_by_id) REFERENCES terms (id) ON DELETE RESTRICT,
    CONSTRAINT fk_terms_vocabularies_vocabulary_id FOREIGN KEY (vocabulary_id) REFERENCES vocabularies (id) ON DELETE RESTRICT
);

CREATE TABLE definitions (
    position integer NOT NULL,
    term_id uuid NOT NULL,
    short text NOT NULL,
    "full" text,
    language text NOT NULL,
    CONSTRAINT pk_definitions PRIMARY KEY (term_id, position),
    CONSTRAINT ck_definitions_full CHECK ("full" IS NULL OR length("full") <= 20000),
    CONSTRAINT ck_definitions_language CHECK (language ~ '^(([A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}|[A-Za-z]{4,8})(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*(-[0-9A-WY-Za-wy-z](-[A-Za-z0-9]{2,8})+)*(-[xX](-[A-Za-z0-9]{1,8})+)?|[xX](-[A-Za-z0-9]{1,8})+)$' AND length(language) <= 100),
    CONSTRAINT ck_definitions_short CHECK (short ~ '\S' AND length(short) <= 500),
    CONSTRAINT fk_definitions_terms_term_id FOREIGN KEY (term_id) REFERENCES terms (id) ON DELETE CASCADE
);

CREATE TABLE labels (
    position integer NOT NULL,
    term_id uuid NOT NULL,
    text text NOT NULL,
    kind text NOT NULL,
    language text NOT NULL,
    CONSTRAINT pk_labels PRIMARY KEY (term_id, position),
    CONSTRAINT ck_labels_kind CHECK (kind IN ('preferred', 'synonym', 'abbreviation', 'hidden')),
    CONSTRAINT ck_labels_language CHECK (language ~ '^(([A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}|[A-Za-z]{4,8})(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*(-[0-9A-WY-Za-wy-z](-[A-Za-z0-9]{2,8})+)*(-[xX](-[A-Za-z0-9]{1,8})+)?|[xX](-[A-Za-z0-9]{1,8})+)$' AND length(language) <= 100),
    CONSTRAINT ck_labels_text CHECK (text ~ '\S' AND length(text) <= 200),
    CONSTRAINT fk_labels_terms_term_id FOREIGN KEY (term_id) REFERENCES terms (id) ON DELETE CASCADE
);

CREATE TABLE mappings (
    id uuid NOT NULL,
    source_id uuid NOT NULL,
    source_vocabulary_id uuid NOT NULL,
    target_id uuid NOT NULL,
    target_vocabulary_id uuid NOT NULL,
    relation text NOT NULL,
    rationale text NOT NULL,
    bridge text NOT NULL,
    confidence double precision NOT NULL,
    justification text NOT NULL,
    status text NOT NULL,
    revision integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_mappings PRIMARY KEY (id),
    CONSTRAINT ck_mappings_between_vocabularies CHECK (source_vocabulary_id <> target_vocabulary_id),
    CONSTRAINT ck_mappings_bridge CHECK (bridge ~ '\S' AND length(bridge) <= 2000),
    CONSTRAINT ck_mappings_confidence CHECK (confidence >= 0 AND confidence <= 1),
    CONSTRAINT ck_mappings_justification CHECK (justification IN ('manualMappingCuration', 'mappingReview', 'lexicalMatching', 'logicalReasoning')),
    CONSTRAINT ck_mappings_rationale CHECK (rationale ~ '\S' AND length(rationale) <= 2000),
    CONSTRAINT ck_mappings_relation CHECK (relation IN ('exactMatch', 'closeMatch', 'broadMatch', 'narrowMatch', 'relatedMatch', 'falseFriend')),
    CONSTRAINT ck_mappings_revision CHECK (revision > 0),
    CONSTRAINT ck_mappings_status CHECK (status IN ('draft', 'proposed', 'agreed', 'deprecated')),
    CONSTRAINT fk_mappings_terms_source_id_source_vocabulary_id FOREIGN KEY (source_id, source_vocabulary_id) REFERENCES terms (id, vocabulary_id) ON DELETE RESTRICT,
    CONSTRAINT fk_mappings_terms_target_id_target_vocabulary_id FOREIGN KEY (target_id, target_vocabulary_id) REFERENCES terms (id, vocabulary_id) ON DELETE RESTRICT
);

CREATE TABLE notes (
    position integer NOT NULL,
    term_id uuid NOT NULL,
    kind text NOT NULL,
    text text NOT NULL,
    language text NOT NULL,
    CONSTRAINT pk_notes PRIMARY KEY (term_id, position),
    CONSTRAINT ck_notes_kind CHECK (kind IN ('scope', 'example', 'patientSafety', 'whatTheOtherSideNeeds')),
    CONSTRAINT ck_notes_language CHECK (language ~ '^(([A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}|[A-Za-z]{4,8})(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*(-[0-9A-WY-Za-wy-z](-[A-Za-z0-9]{2,8})+)*(-[xX](-[A-Za-z0-9]{1,8})+)?|[xX](-[A-Za-z0-9]{1,8})+)$' AND length(language) <= 100),
    CONSTRAINT ck_notes_text CHECK (text ~ '\S' AND length(text) <= 20000),
    CONSTRAINT fk_notes_terms_term_id FOREIGN KEY (term_id) REFERENCES terms (id) ON DELETE CASCADE
);

CREATE TABLE relations (
    subject_id uuid NOT NULL,
    object_id uuid NOT NULL,
    vocabulary_id uuid NOT NULL,
    kind text NOT NULL,
    CONSTRAINT pk_relations PRIMARY KEY (subject_id, object_id),
    CONSTRAINT ck_relations_kind CHECK (kind IN ('broader', 'related')),
    CONSTRAINT ck_relations_not_to_itself CHECK (subject_id <> object_id),
    CONSTRAINT ck_relations_related_once CHECK (kind <> 'related' OR subject_id < object_id),
    CONSTRAINT fk_relations_terms_object_id_vocabulary_id FOREIGN KEY (object_id, vocabulary_id) REFERENCES terms (id, vocabulary_id) ON DELETE CASCADE,
    CONSTRAINT fk_relations_terms_subject_id_vocabulary_id FOREIGN KEY (subject_id, vocabulary_id) REFERENCES terms (id, vocabulary_id) ON DELETE CASCADE
);

CREATE TABLE sources (
    position integer NOT NULL,
    term_id uuid NOT NULL,
    title text NOT NULL,
    publisher text,
    section text,
    url text,
    CONSTRAINT pk_sources PRIMARY KEY (term_id, position),
    CONSTRAINT ck_sources_title CHECK (title ~ '\S' AND length(title) <= 1000),
    CONSTRAINT ck_sources_url CHECK (url IS NULL OR url ~* '^https?://'),
    CONSTRAINT fk_sources_terms_term_id FOREIGN KEY (term_id) REFERENCES terms (id) ON DELETE CASCADE
);

CREATE TABLE term_topics (
    term_id uuid NOT NULL,
    topic_id uuid NOT NULL,
    CONSTRAINT pk_term_topics PRIMARY KEY (term_id, topic_id),
    CONSTRAINT fk_term_topics_terms_term_id FOREIGN KEY (term_id) REFERENCES terms (id) ON DELETE CASCADE,
    CONSTRAINT fk_term_topics_topics_topic_id FOREIGN KEY (topic_id) REFERENCES topics (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX ix_api_keys_hash ON api_keys (hash);

CREATE UNIQUE INDEX ix_changes_revision_id ON changes (revision_id);

CREATE UNIQUE INDEX ix_definitions_term_id_language ON definitions (term_id, language);

CREATE INDEX ix_labels_text ON labels (text);

CREATE UNIQUE INDEX ux_labels_one_preferred_a_language ON labels (term_id, language) WHERE kind = 'preferred';

CREATE INDEX ix_mappings_source_id ON mappings (source_id);

CREATE INDEX ix_mappings_source_id_source_vocabulary_id ON mappings (source_id, source_vocabulary_id);

CREATE INDEX ix_mappings_target_id ON mappings (target_id);

CREATE INDEX ix_mappings_target_id_target_vocabulary_id ON mappings (target_id, target_vocabulary_id);

CREATE INDEX ix_relations_object_id ON relations (object_id);

CREATE INDEX ix_relations_object_id_vocabulary_id ON relations (object_id, vocabulary_id);

CREATE INDEX ix_relations_subject_id_vocabulary_id ON relations (subject_id, vocabulary_id);

CREATE UNIQUE INDEX ix_revisions_subject_id_number ON revisions (subject_id, number);

CREATE UNIQUE INDEX ix_seed_entries_subject_key ON seed_entries (subject, key);

CREATE INDEX ix_term_topics_topic_id ON term_topics (topic_id);

CREATE INDEX ix_terms_replaced_by_id ON terms (replaced_by_id);

CREATE UNIQUE INDEX ix_terms_vocabulary_id_slug ON terms (vocabulary_id, slug);

CREATE UNIQUE INDEX ix_topics_slug ON topics (slug);

CREATE UNIQUE INDEX ix_vocabularies_slug ON vocabularies (slug);

INSERT INTO "__EFMigrationsHistory" (migration_id, product_version)
VALUES ('20261124104216_Foundation', '10.0.15');

CREATE TABLE glossary (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    seed_fingerprint text NULL,
    only_row boolean NOT NULL DEFAULT true CONSTRAINT pk_glossary PRIMARY KEY CONSTRAINT ck_glossary_one_row CHECK (only_row)
);
INSERT INTO glossary DEFAULT VALUES;

CREATE UNIQUE INDEX ux_relations_pair ON relations (least(subject_id, object_id), greatest(subject_id, object_id));
CREATE UNIQUE INDEX ux_mappings_pair ON mappings (least(source_id, target_id), greatest(source_id, target_id))
    WHERE status <> 'deprecated';

CREATE FUNCTION refuse_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(1735159553);
    IF EXISTS (
        WITH RECURSIVE above(id) AS (
            SELECT NEW.object_id
            UNION
            SELECT relations.object_id FROM relations JOIN above ON relations.subject_id = above.id
            WHERE relations.kind = 'broader'
        )
        SELECT 1 FROM above WHERE id = NEW.subject_id
    ) THEN
        RAISE EXCEPTION 'A Term cannot be broader than itself, not even through others.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'relations_no_cycle', TABLE = 'relations';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER relations_no_cycle AFTER INSERT OR UPDATE ON relations
    FOR EACH ROW WHEN (NEW.kind = 'broader') EXECUTE FUNCTION refuse_cycle();

CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is a record of what happened; it is never altered.', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER revisions_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON revisions EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER changes_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON changes EXECUTE FUNCTION refuse_rewriting();

INSERT INTO "__EFMigrationsHistory" (migration_id, product_version)
VALUES ('20261124104222_FoundationRules', '10.0.15');

ALTER TABLE seed_entries DROP CONSTRAINT ck_seed_entries_subject;

ALTER TABLE revisions DROP CONSTRAINT ck_revisions_subject;

ALTER TABLE changes DROP CONSTRAINT ck_changes_subject;

CREATE TABLE procedures (
    id uuid NOT NULL,
    slug text NOT NULL,
    title text NOT NULL,
    purpose text NOT NULL,
    stage text NOT NULL,
    "full" text,
    status text NOT NULL,
    revision integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_procedures PRIMARY KEY (id),
    CONSTRAINT ck_procedures_full CHECK ("full" IS NULL OR length("full") <= 20000),
    CONSTRAINT ck_procedures_purpose CHECK (purpose ~ '\S' AND length(purpose) <= 500),
    CONSTRAINT ck_procedures_revision CHECK (revision > 0),
    CONSTRAINT ck_procedures_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 100),
    CONSTRAINT ck_procedures_stage CHECK (stage IN ('plan', 'install', 'operate', 'service', 'decommission')),
    CONSTRAINT ck_procedures_status CHECK (status IN ('draft', 'proposed', 'agreed', 'deprecated')),
    CONSTRAINT ck_procedures_title CHECK (title ~ '\S' AND length(title) <= 200)
);

CREATE TABLE procedure_sources (
    position integer NOT NULL,
    procedure_id uuid NOT NULL,
    title text NOT NULL,
    publisher text,
    section text,
    url text,
    CONSTRAINT pk_procedure_sources PRIMARY KEY (procedure_id, position),
    CONSTRAINT ck_procedure_sources_title CHECK (title ~ '\S' AND length(title) <= 1000),
    CONSTRAINT ck_procedure_sources_url CHECK (url IS NULL OR url ~* '^https?://'),
    CONSTRAINT fk_procedure_sources_procedures_procedure_id FOREIGN KEY (procedure_id) REFERENCES procedures (id) ON DELETE CASCADE
);

CREATE TABLE procedure_steps (
    position integer NOT NULL,
    procedure_id uuid NOT NULL,
    title text NOT NULL,
    who text NOT NULL,
    action text NOT NULL,
    what_the_other_side_needs text NOT NULL,
    patient_safety text NOT NULL,
    CONSTRAINT pk_procedure_steps PRIMARY KEY (procedure_id, position),
    CONSTRAINT ck_procedure_steps_action CHECK (action ~ '\S' AND length(action) <= 20000),
    CONSTRAINT ck_procedure_steps_patient_safety CHECK (patient_safety ~ '\S' AND length(patient_safety) <= 20000),
    CONSTRAINT ck_procedure_steps_position CHECK (position >= 0 AND position < 100),
    CONSTRAINT ck_procedure_steps_title CHECK (title ~ '\S' AND length(title) <= 200),
    CONSTRAINT ck_procedure_steps_what_the_other_side_needs CHECK (what_the_other_side_needs ~ '\S' AND length(what_the_other_side_needs) <= 20000),
    CONSTRAINT ck_procedure_steps_who CHECK (who IN ('htm', 'it', 'both', 'vendor', 'clinical')),
    CONSTRAINT fk_procedure_steps_procedures_procedure_id FOREIGN KEY (procedure_id) REFERENCES procedures (id) ON DELETE CASCADE
);

CREATE TABLE procedure_topics (
    procedure_id uuid NOT NULL,
    topic_id uuid NOT NULL,
    CONSTRAINT pk_procedure_topics PRIMARY KEY (procedure_id, topic_id),
    CONSTRAINT fk_procedure_topics_procedures_procedure_id FOREIGN KEY (procedure_id) REFERENCES procedures (id) ON DELETE CASCADE,
    CONSTRAINT fk_procedure_topics_topics_topic_id FOREIGN KEY (topic_id) REFERENCES topics (id) ON DELETE RESTRICT
);

CREATE TABLE procedure_step_terms (
    term_id uuid NOT NULL,
    procedure_id uuid NOT NULL,
    step integer NOT NULL,
    position integer NOT NULL,
    CONSTRAINT pk_procedure_step_terms PRIMARY KEY (procedure_id, step, term_id),
    CONSTRAINT ck_procedure_step_terms_position CHECK (position >= 0 AND position < 100),
    CONSTRAINT fk_procedure_step_terms_procedure_steps_procedure_id_step FOREIGN KEY (procedure_id, step) REFERENCES procedure_steps (procedure_id, position) ON DELETE CASCADE,
    CONSTRAINT fk_procedure_step_terms_terms_term_id FOREIGN KEY (term_id) REFERENCES terms (id) ON DELETE RESTRICT
);

ALTER TABLE seed_entries ADD CONSTRAINT ck_seed_entries_subject CHECK (subject IN ('vocabulary', 'topic', 'term', 'mapping', 'procedure'));

ALTER TABLE revisions ADD CONSTRAINT ck_revisions_subject CHECK (subject IN ('vocabulary', 'topic', 'term', 'mapping', 'procedure'));

ALTER TABLE changes ADD CONSTRAINT ck_changes_subject CHECK (subject IN ('vocabulary', 'topic', 'term', 'mapping', 'procedure'));

CREATE INDEX ix_procedure_step_terms_term_id ON procedure_step_terms (term_id);

CREATE INDEX ix_procedure_topics_topic_id ON procedure_topics (topic_id);

CREATE UNIQUE INDEX ix_procedures_slug ON procedures (slug);

INSERT INTO "__EFMigrationsHistory" (migration_id, product_version)
VALUES ('20261125232944_Procedures', '10.0.15');

CREATE FUNCTION refuse_incomplete_procedure() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    checked uuid;
BEGIN
    FOREACH checked IN ARRAY ARRAY[(to_jsonb(OLD) ->> TG_ARGV[0])::uuid, (to_jsonb(NEW) ->> TG_ARGV[0])::uuid] LOOP
        IF EXISTS (SELECT 1 FROM procedures WHERE id = checked) AND (
            SELECT count(*) < 4 OR max(position) <> count(*) - 1 OR bool_or(NOT EXISTS (
                SELECT 1 FROM procedure_step_terms used WHERE used.procedure_id = steps.procedure_id AND used.step = steps.position))
            FROM procedure_steps steps WHERE procedure_id = checked
        ) THEN
            RAISE EXCEPTION 'A procedure has at least four steps, counted without a gap, and each uses at least one Term.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'procedures_complete', TABLE = 'procedures';
        END IF;
    END LOOP;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER procedures_complete AFTER INSERT ON procedures DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION refuse_incomplete_procedure('id');
CREATE CONSTRAINT TRIGGER procedure_steps_complete AFTER INSERT OR UPDATE OR DELETE ON procedure_steps DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION refuse_incomplete_procedure('procedure_id');
CREATE CONSTRAINT TRIGGER procedure_step_terms_complete AFTER UPDATE OR DELETE ON procedure_step_terms DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION refuse_incomplete_procedure('procedure_id');

INSERT INTO "__EFMigrationsHistory" (migration_id, product_version)
VALUES ('20261125232954_ProcedureRules', '10.0.15');

ALTER TABLE api_keys DROP CONSTRAINT ck_api_keys_role;

ALTER TABLE api_keys ADD CONSTRAINT ck_api_keys_role CHECK (role IN ('reader', 'contributor', 'steward', 'administrator'));

INSERT INTO "__EFMigrationsHistory" (migration_id, product_version)
VALUES ('20261126012028_Contributors', '10.0.15');

ALTER TABLE seed_entries DROP CONSTRAINT ck_seed_entries_subject;

ALTER TABLE revisions DROP CONSTRAINT ck_revisions_subject;

ALTER TABLE changes DROP CONSTRAINT ck_changes_subject;

CREATE TABLE mapping_sign_offs (
    vocabulary text NOT NULL,
    mapping_id uuid NOT NULL,
    steward_id uuid NOT NULL,
    steward text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_mapping_sign_offs" PRIMARY KEY (mapping_id, vocabulary),
    CONSTRAINT fk_mapping_sign_offs_mappings_mapping_id FOREIGN KEY (mapping_id) REFERENCES mappings (id) ON DELETE CASCADE
);

CREATE TABLE mapping_votes (
    mapping_id uuid NOT NULL,
    voter_id uuid NOT NULL,
    voter text NOT NULL,
    is_in_favour boolean NOT NULL,
    reason text,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_mapping_votes PRIMARY KEY (mapping_id, voter_id),
    CONSTRAINT ck_mapping_votes_against CHECK (is_in_favour = (reason IS NULL)),
    CONSTRAINT ck_mapping_votes_reason CHECK (reason IS NULL OR reason IN ('wrongScope', 'wrongLevel', 'onlyOverlaps', 'incompatible')),
    CONSTRAINT fk_mapping_votes_mappings_mapping_id FOREIGN KEY (mapping_id) REFERENCES mappings (id) ON DELETE CASCADE
);

CREATE TABLE no_counterparts (
    id uuid NOT NULL,
    term_id uuid NOT NULL,
    vocabulary_id uuid NOT NULL,
    rationale text NOT NULL,
    status text NOT NULL,
    revision integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_no_counterparts PRIMARY KEY (id),
    CONSTRAINT ck_no_counterparts_rationale CHECK (rationale ~ '\S' AND length(rationale) <= 2000),
    CONSTRAINT ck_no_counterparts_revision CHECK (revision > 0),
    CONSTRAINT ck_no_counterparts_status CHECK (status IN ('agreed', 'deprecated')),
    CONSTRAINT fk_no_counterparts_terms_term_id FOREIGN KEY (term_id) REFERENCES terms (id) ON DELETE RESTRICT,
    CONSTRAINT fk_no_counterparts_vocabularies_vocabulary_id FOREIGN KEY (vocabulary_id) REFERENCES vocabularies (id) ON DELETE RESTRICT
);

CREATE TABLE outgoing_mail (
    id uuid NOT NULL,
    recipient text NOT NULL,
    subject text NOT NULL,
    text text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    failures integer NOT NULL,
    last_failure text,
    sent_at timestamp with time zone,
    CONSTRAINT pk_outgoing_mail PRIMARY KEY (id)
);

CREATE TABLE proposals (
    id uuid NOT NULL,
    author_id uuid NOT NULL,
    author text NOT NULL,
    state text NOT NULL,
    canonical text NOT NULL,
    content_hash text NOT NULL,
    vocabularies text[] NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    submitted_at timestamp with time zone,
    decided_at timestamp with time zone,
    decided_by text,
    reason text,
    CONSTRAINT pk_proposals PRIMARY KEY (id),
    CONSTRAINT ck_proposals_content_hash CHECK (content_hash = encode(sha256(convert_to(canonical, 'UTF8')), 'hex')),
    CONSTRAINT ck_proposals_decided CHECK ((state IN ('approved', 'declined', 'withdrawn')) = (decided_at IS NOT NULL)),
    CONSTRAINT ck_proposals_reason CHECK ((state = 'declined') = (reason IS NOT NULL AND reason ~ '\S')),
    CONSTRAINT ck_proposals_state CHECK (state IN ('draft', 'open', 'changesRequested', 'approved', 'declined', 'withdrawn')),
    CONSTRAINT ck_proposals_version CHECK (version > 0),
    CONSTRAINT ck_proposals_vocabularies CHECK (cardinality(vocabularies) > 0)
);

CREATE TABLE no_counterpart_sign_offs (
    vocabulary text NOT NULL,
    no_counterpart_id uuid NOT NULL,
    steward_id uuid NOT NULL,
    steward text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_no_counterpart_sign_offs PRIMARY KEY (no_counterpart_id, vocabulary),
    CONSTRAINT fk_no_counterpart_sign_offs_no_counterparts_no_counterpart_id FOREIGN KEY (no_counterpart_id) REFERENCES no_counterparts (id) ON DELETE CASCADE
);

CREATE TABLE proposal_comments (
    id uuid NOT NULL,
    author_id uuid NOT NULL,
    author text NOT NULL,
    kind text NOT NULL,
    text text NOT NULL,
    at timestamp with time zone NOT NULL,
    proposal_id uuid NOT NULL,
    CONSTRAINT pk_proposal_comments PRIMARY KEY (id),
    CONSTRAINT ck_proposal_comments_kind CHECK (kind IN ('remark', 'changeRequest')),
    CONSTRAINT ck_proposal_comments_text CHECK (text ~ '\S' AND length(text) <= 5000),
    CONSTRAINT fk_proposal_comments_proposals_proposal_id FOREIGN KEY (proposal_id) REFERENCES proposals (id) ON DELETE CASCADE
);

CREATE TABLE proposal_sign_offs (
    vocabulary text NOT NULL,
    proposal_id uuid NOT NULL,
    steward_id uuid NOT NULL,
    steward text NOT NULL,
    content_hash text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_proposal_sign_offs PRIMARY KEY (proposal_id, vocabulary),
    CONSTRAINT fk_proposal_sign_offs_proposals_proposal_id FOREIGN KEY (proposal_id) REFERENCES proposals (id) ON DELETE CASCADE
);

ALTER TABLE seed_entries ADD CONSTRAINT ck_seed_entries_subject CHECK (subject IN ('vocabulary', 'topic', 'term', 'mapping', 'procedure', 'noCounterpart'));

ALTER TABLE revisions ADD CONSTRAINT ck_revisions_subject CHECK (subject IN ('vocabulary', 'topic', 'term', 'mapping', 'procedure', 'noCounterpart'));

ALTER TABLE changes ADD CONSTRAINT ck_changes_subject CHECK (subject IN ('vocabulary', 'topic', 'term', 'mapping', 'procedure', 'noCounterpart'));

CREATE UNIQUE INDEX ux_mapping_sign_offs_one_a_person ON mapping_sign_offs (mapping_id, steward_id);

CREATE UNIQUE INDEX ux_no_counterpart_sign_offs_one_a_person ON no_counterpart_sign_offs (no_counterpart_id, steward_id);

CREATE INDEX ix_no_counterparts_vocabulary_id ON no_counterparts (vocabulary_id);

CREATE UNIQUE INDEX ux_no_counterparts_in_use ON no_counterparts (term_id, vocabulary_id) WHERE status = 'agreed';

CREATE INDEX ix_outgoing_mail_due_at ON outgoing_mail (due_at) WHERE sent_at IS NULL;

CREATE INDEX ix_proposal_comments_proposal_id ON proposal_comments (proposal_id);

CREATE UNIQUE INDEX ux_proposal_sign_offs_one_a_person ON proposal_sign_offs (proposal_id, steward_id);

CREATE INDEX ix_proposals_author_id ON proposals (author_id);

CREATE INDEX ix_proposals_state ON proposals (state);

INSERT INTO "__EFMigrationsHistory" (migration_id, product_version)
VALUES ('20261126015533_Proposals', '10.0.15');

CREATE FUNCTION refuse_unbound_sign_off() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    signed proposals;
BEGIN
    SELECT * INTO signed FROM proposals WHERE id = COALESCE(NEW.proposal_id, OLD.proposal_id);
    IF TG_OP = 'UPDATE' OR (TG_OP = 'DELETE' AND signed.state IN ('approved', 'declined', 'withdrawn')) THEN
        RAISE EXCEPTION 'A sign-off is never altered.' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'proposal_sign_offs_bound', TABLE = 'proposal_sign_offs';
    END IF;
    IF TG_OP = 'INSERT' AND (
        NEW.content_hash <> signed.content_hash OR signed.state NOT IN ('open', 'approved') OR NOT NEW.vocabulary = ANY (signed.vocabularies)
        OR (NEW.steward_id = signed.author_id AND cardinality(signed.vocabularies) = 1)
    ) THEN
        RAISE EXCEPTION 'A sign-off is of what the proposal says now, for a vocabulary that it touches, and not of its author alone.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_sign_offs_bound', TABLE = 'proposal_sign_offs';
    END IF;
    RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER proposal_sign_offs_bound BEFORE INSERT OR UPDATE OR DELETE ON proposal_sign_offs
    FOR EACH ROW EXECUTE FUNCTION refuse_unbound_sign_off();

CREATE FUNCTION refuse_reopening() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state IN ('approved', 'declined', 'withdrawn') OR (TG_OP = 'DELETE' AND OLD.state <> 'draft') THEN
        RAISE EXCEPTION 'A proposal that was decided is never altered.' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'proposals_final', TABLE = 'proposals';
    END IF;
    RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER proposals_final BEFORE UPDATE OR DELETE ON proposals FOR EACH ROW EXECUTE FUNCTION refuse_reopening();

CREATE FUNCTION refuse_unsigned_approval() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    now_is proposals;
BEGIN
    SELECT * INTO now_is FROM proposals WHERE id = NEW.id;
    IF EXISTS (SELECT 1 FROM proposal_sign_offs WHERE proposal_id = now_is.id AND content_hash <> now_is.content_hash)
        OR (now_is.state = 'approved' AND EXISTS (
            SELECT 1 FROM unnest(now_is.vocabularies) AS touched(slug)
            WHERE NOT EXISTS (SELECT 1 FROM proposal_sign_offs WHERE proposal_id = now_is.id AND vocabulary = touched.slug)))
    THEN
        RAISE EXCEPTION 'A proposal is approved when a steward of every vocabulary that it touches has signed what it says.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'proposals_signed', TABLE = 'proposals';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER proposals_signed AFTER INSERT OR UPDATE ON proposals DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION refuse_unsigned_approval();
CREATE TRIGGER proposal_comments_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON proposal_comments EXECUTE FUNCTION refuse_rewriting();

CREATE FUNCTION refuse_unsigned_agreement() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    checked uuid;
BEGIN
    checked := COALESCE((to_jsonb(NEW) ->> TG_ARGV[0])::uuid, (to_jsonb(OLD) ->> TG_ARGV[0])::uuid);
    IF EXISTS (
        SELECT 1 FROM mappings m WHERE m.id = checked AND m.status <> 'deprecated' AND (
            SELECT count(*) FROM mapping_sign_offs s JOIN vocabularies v ON v.slug = s.vocabulary
            WHERE s.mapping_id = m.id AND v.id IN (m.source_vocabulary_id, m.target_vocabulary_id)
        ) <> CASE m.status WHEN 'agreed' THEN 2 ELSE 0 END
    ) THEN
        RAISE EXCEPTION 'A mapping is agreed when a steward of each side has signed it.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'mappings_signed', TABLE = 'mappings';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER mappings_signed AFTER INSERT OR UPDATE OF status ON mappings DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION refuse_unsigned_agreement('id');
CREATE CONSTRAINT TRIGGER mapping_sign_offs_signed AFTER INSERT OR UPDATE OR DELETE ON mapping_sign_offs DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION refuse_unsigned_agreement('mapping_id');

INSERT INTO "__EFMigrationsHistory" (migration_id, product_version)
VALUES ('20261126015614_ProposalRules', '10.0.15');

ALTER TABLE api_keys ADD expires_at timestamp with time zone;

ALTER TABLE api_keys ADD last_used_at timestamp with time zone;

ALTER TABLE api_keys ADD owner_id uuid;

CREATE TABLE account_events (
    number bigint GENERATED ALWAYS AS IDENTITY,
    at timestamp with time zone NOT NULL,
    action text NOT NULL,
    person_id uuid,
    actor_id uuid,
    actor text NOT NULL,
    detail text NOT NULL,
    CONSTRAINT pk_account_events PRIMARY KEY (number),
    CONSTRAINT ck_account_events_action CHECK (action IN ('invited', 'changed', 'reset', 'disabled', 'enabled', 'signedIn', 'signInRefused', 'signedOut', 'passwordChanged', 'secondFactorAdded', 'secondFactorRemoved', 'recoveryCodeUsed', 'keyMade', 'keyRevoked'))
);

CREATE TABLE data_protection_keys (
    id integer GENERATED BY DEFAULT AS IDENTITY,
    friendly_name text,
    xml text,
    CONSTRAINT pk_data_protection_keys PRIMARY KEY (id)
);

CREATE TABLE people (
    id uuid NOT NULL,
    name text NOT NULL,
    role text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    disabled_at timestamp with time zone,
    one_time_until timestamp with time zone,
    last_code text,
    user_name text NOT NULL,
    normalized_user_name text NOT NULL,
    email text,
    normalized_email text,
    password_hash text,
    security_stamp text,
    concurrency_stamp text,
    two_factor_enabled boolean NOT NULL,
    lockout_end timestamp with time zone,
    lockout_enabled boolean NOT NULL,
    access_failed_count integer NOT NULL,
    CONSTRAINT pk_people PRIMARY KEY (id),
    CONSTRAINT ck_people_name CHECK (name ~ '\S' AND length(name) <= 100),
    CONSTRAINT ck_people_role CHECK (role IN ('reader', 'contributor', 'steward', 'administrator')),
    CONSTRAINT ck_people_user_name CHECK (user_name ~ '\S' AND length(user_name) <= 100)
);

CREATE TABLE person_logins (
    login_provider text NOT NULL,
    provider_key text NOT NULL,
    provider_display_name text,
    user_id uuid NOT NULL,
    CONSTRAINT pk_person_logins PRIMARY KEY (login_provider, provider_key),
    CONSTRAINT fk_person_logins_people_user_id FOREIGN KEY (user_id) REFERENCES people (id) ON DELETE CASCADE
);

CREATE TABLE person_tokens (
    user_id uuid NOT NULL,
    login_provider text NOT NULL,
    name text NOT NULL,
    value text,
    CONSTRAINT pk_person_tokens PRIMARY KEY (user_id, login_provider, name),
    CONSTRAINT fk_person_tokens_people_user_id FOREIGN KEY (user_id) REFERENCES people (id) ON DELETE CASCADE
);

CREATE TABLE sessions (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    device text NOT NULL,
    how text NOT NULL,
    started_at timestamp with time zone NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT pk_sessions PRIMARY KEY (id),
    CONSTRAINT fk_sessions_people_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE
);

CREATE TABLE stewardships (
    person_id uuid NOT NULL,
    vocabulary text NOT NULL,
    CONSTRAINT pk_stewardships PRIMARY KEY (person_id, vocabulary),
    CONSTRAINT fk_stewardships_people_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE
);

CREATE INDEX ix_api_keys_owner_id ON api_keys (owner_id);

CREATE INDEX ix_account_events_person_id ON account_events (person_id);

CREATE INDEX ix_people_normalized_email ON people (normalized_email);

CREATE UNIQUE INDEX ix_people_normalized_user_name ON people (normalized_user_name);

CREATE INDEX ix_person_logins_user_id ON person_logins (user_id);

CREATE INDEX ix_sessions_person_id ON sessions (person_id);

CREATE INDEX ix_stewardships_vocabulary ON stewardships (vocabulary);

ALTER TABLE api_keys ADD CONSTRAINT fk_api_keys_people_owner_id FOREIGN KEY (owner_id) REFERENCES people (id);

INSERT INTO "__EFMigrationsHistory" (migration_id, product_version)
VALUES ('20261126015659_Accounts', '10.0.15');

CREATE TRIGGER account_events_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON account_events EXECUTE FUNCTION refuse_rewriting();

INSERT INTO "__EFMigrationsHistory" (migration_id, product_version)
VALUES ('20261126015704_AccountRules', '10.0.15');

ALTER TABLE terms ADD review_on date NOT NULL DEFAULT DATE '-infinity';

ALTER TABLE revisions ALTER COLUMN before TYPE json;

ALTER TABLE revisions ALTER COLUMN after TYPE json;

CREATE TABLE audit (
    number bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    kind text NOT NULL,
    actor text NOT NULL,
    subject text NOT NULL,
    detail text NOT NULL,
    revision_id uuid,
    previous bytea NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT pk_audit PRIMARY KEY (number),
    CONSTRAINT ck_audit_hashes CHECK (length(previous) = 32 AND length(hash) = 32),
    CONSTRAINT ck_audit_kind CHECK (kind ~ '^[a-z][A-Za-z]{2,59}$'),
    CONSTRAINT fk_audit_revisions_revision_id FOREIGN KEY (revision_id) REFERENCES revisions (id) ON DELETE RESTRICT
);

CREATE TABLE dismissed_pairs (
    lower_id uuid NOT NULL,
    higher_id uuid NOT NULL,
    reason text NOT NULL,
    by text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_dismissed_pairs PRIMARY KEY (lower_id, higher_id),
    CONSTRAINT ck_dismissed_pairs_order CHECK (lower_id < higher_id),
    CONSTRAINT fk_dismissed_pairs_terms_higher_id FOREIGN KEY (higher_id) REFERENCES terms (id) ON DELETE CASCADE,
    CONSTRAINT fk_dismissed_pairs_terms_lower_id FOREIGN KEY (lower_id) REFERENCES terms (id) ON DELETE CASCADE
);

CREATE TABLE dismissed_queries (
    query text NOT NULL,
    by text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_dismissed_queries PRIMARY KEY (query),
    CONSTRAINT ck_dismissed_queries_query CHECK (query ~ '\S' AND length(query) <= 60)
);

CREATE TABLE missed_searches (
    query text NOT NULL,
    day date NOT NULL,
    count integer NOT NULL,
    CONSTRAINT pk_missed_searches PRIMARY KEY (query, day),
    CONSTRAINT ck_missed_searches_count CHECK (count > 0),
    CONSTRAINT ck_missed_searches_query CHECK (query ~ '\S' AND length(query) <= 60)
);

CREATE INDEX ix_terms_review_on_id ON terms (review_on, id) WHERE status IN ('proposed', 'agreed');

CREATE UNIQUE INDEX ix_audit_revision_id ON audit (revision_id);

CREATE INDEX ix_dismissed_pairs_higher_id ON dismissed_pairs (higher_id);

CREATE INDEX ix_missed_searches_day ON missed_searches (day);

INSERT INTO "__EFMigrationsHistory" (migration_id, product_version)
VALUES ('20261126015952_Keeping', '10.0.15');

UPDATE terms SET review_on = ((updated_at AT TIME ZONE 'UTC') + interval '1 year')::date;
ALTER TABLE terms ALTER COLUMN review_on DROP DEFAULT;

CREATE FUNCTION refuse_replacement_circle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(1735159553);
    IF EXISTS (
        WITH RECURSIVE successors(id) AS (
            SELECT NEW.replaced_by_id
            UNION
            SELECT terms.replaced_by_id FROM terms JOIN successors ON terms.id = successors.id
            WHERE terms.replaced_by_id IS NOT NULL
        )
        SELECT 1 FROM successors WHERE id = NEW.id
    ) THEN
        RAISE EXCEPTION 'A Term cannot be replaced by itself, not even through others.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'terms_no_replacement_circle', TABLE = 'terms';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER terms_no_replacement_circle AFTER INSERT OR UPDATE OF replaced_by_id ON terms
    FOR EACH ROW WHEN (NEW.replaced_by_id IS NOT NULL) EXECUTE FUNCTION refuse_replacement_circle();

CREATE FUNCTION pg_temp.h(field text) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$ SELECT sha256(convert_to(coalesce(field, ''), 'UTF8')) $$;
CREATE FUNCTION pg_temp.moment(at timestamptz) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT ((extract(epoch FROM at) * 1000000)::bigint)::text $$;
DO $$
DECLARE
    tip bytea := decode(repeat('00', 32), 'hex');
    place bigint := 0;
    link bytea;
    happened record;
BEGIN
    FOR happened IN SELECT r.*, c.action FROM changes c JOIN revisions r ON r.id = c.revision_id ORDER BY c.number LOOP
        place := place + 1;
        link := sha256(tip || pg_temp.h(place::text) || pg_temp.h(pg_temp.moment(happened.at)) || pg_temp.h(happened.action)
            || pg_temp.h(happened.author) || pg_temp.h(happened.key) || pg_temp.h('')
            || sha256(pg_temp.h(happened.id::text) || pg_temp.h(happened.subject) || pg_temp.h(happened.subject_id::text) || pg_temp.h(happened.key)
                || pg_temp.h(happened.number::text) || pg_temp.h(happened.author) || pg_temp.h(happened.reason)
                || pg_temp.h(happened.before::text) || pg_temp.h(happened.after::text) || pg_temp.h(pg_temp.moment(happened.at))));
        INSERT INTO audit (number, at, kind, actor, subject, detail, revision_id, previous, hash)
        VALUES (place, happened.at, happened.action, happened.author, happened.key, '', happened.id, tip, link);
        tip := link;
    END LOOP;
END $$;
DROP FUNCTION pg_temp.h(text);
DROP FUNCTION pg_temp.moment(timestamptz);
CREATE TRIGGER audit_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON audit EXECUTE FUNCTION refuse_rewriting();

INSERT INTO "__EFMigrationsHistory" (migration_id, product_version)
VALUES ('20261126030000_KeepingRules', '10.0.15');

ALTER TABLE missed_searches ADD in_meetings integer NOT NULL DEFAULT 0;

CREATE TABLE meetings (
    id uuid NOT NULL,
    code text NOT NULL,
    host_hash bytea NOT NULL,
    title text,
    started_at timestamp with time zone NOT NULL,
    last_word_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    expires_at timestamp with time zone NOT NULL,
    version bigint NOT NULL,
    line_count integer NOT NULL,
    echo bigint[] NOT NULL,
    CONSTRAINT pk_meetings PRIMARY KEY (id),
    CONSTRAINT ck_meetings_code CHECK (code ~ '^[2-9cdfghjkmnpqrtvwxy]{5}-[2-9cdfghjkmnpqrtvwxy]{5}$'),
    CONSTRAINT ck_meetings_host_hash CHECK (length(host_hash) = 32),
    CONSTRAINT ck_meetings_line_count CHECK (line_count BETWEEN 0 AND 20000),
    CONSTRAINT ck_meetings_title CHECK (title ~ '\S' AND length(title) <= 80),
    CONSTRAINT ck_meetings_version CHECK (version > 0)
);

CREATE TABLE meeting_lines (
    meeting_id uuid NOT NULL,
    number integer NOT NULL,
    at timestamp with time zone NOT NULL,
    words integer[] NOT NULL,
    counts integer[] NOT NULL,
    CONSTRAINT pk_meeting_lines PRIMARY KEY (meeting_id, number),
    CONSTRAINT ck_meeting_lines_words CHECK (cardinality(words) > 0 AND cardinality(words) = cardinality(counts)),
    CONSTRAINT fk_meeting_lines_meetings_meeting_id FOREIGN KEY (meeting_id) REFERENCES meetings (id) ON DELETE CASCADE
);

CREATE TABLE meeting_words (
    meeting_id uuid NOT NULL,
    number integer NOT NULL,
    label text NOT NULL,
    senses text[] NOT NULL,
    count integer NOT NULL,
    first_said_at timestamp with time zone NOT NULL,
    last_said_at timestamp with time zone NOT NULL,
    place bigint NOT NULL,
    puzzled text[] NOT NULL,
    explained_at timestamp with time zone,
    changed bigint NOT NULL,
    CONSTRAINT pk_meeting_words PRIMARY KEY (meeting_id, number),
    CONSTRAINT ck_meeting_words_count CHECK (count >= 0),
    CONSTRAINT ck_meeting_words_label CHECK (label ~ '\S' AND length(label) <= 200 AND (cardinality(senses) > 0 OR length(label) <= 60)),
    CONSTRAINT fk_meeting_words_meetings_meeting_id FOREIGN KEY (meeting_id) REFERENCES meetings (id) ON DELETE CASCADE
);

ALTER TABLE missed_searches ADD CONSTRAINT ck_missed_searches_in_meetings CHECK (in_meetings BETWEEN 0 AND count);

CREATE UNIQUE INDEX ix_meetings_code ON meetings (code);

CREATE INDEX ix_meetings_expires_at ON meetings (expires_at);

INSERT INTO "__EFMigrationsHistory" (migration_id, product_version)
VALUES ('20261126050900_Meetings', '10.0.15');

ALTER TABLE meetings SET (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);

ALTER TABLE meeting_words SET (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);

ALTER TABLE meeting_lines SET (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);

INSERT INTO "__EFMigrationsHistory" (migration_id, product_version)
VALUES ('20261126120000_MeetingRules', '10.0.15');

CREATE TABLE proposal_news (
    id uuid NOT NULL,
    proposal_id uuid NOT NULL,
    type text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_proposal_news PRIMARY KEY (id),
    CONSTRAINT fk_proposal_news_proposals_proposal_id FOREIGN KEY (proposal_id) REFERENCES proposals (id) ON DELETE CASCADE
);

CREATE TABLE webhook_position (
    id integer NOT NULL,
    change bigint NOT NULL,
    delivery bigint NOT NULL,
    CONSTRAINT pk_webhook_position PRIMARY KEY (id),
    CONSTRAINT ck_webhook_position_id CHECK (id = 1)
);

CREATE TABLE webhooks (
    id uuid NOT NULL,
    name text NOT NULL,
    address text NOT NULL,
    events text[] NOT NULL,
    vocabularies text[] NOT NULL,
    secret text NOT NULL,
    former_secret text,
    enabled_at timestamp with time zone,
    why_disabled text,
    failing_since timestamp with time zone,
    held_until timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    created_by text NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_webhooks PRIMARY KEY (id),
    CONSTRAINT ck_webhooks_address CHECK (address ~ '\S' AND length(address) <= 2000),
    CONSTRAINT ck_webhooks_events CHECK (cardinality(events) > 0 AND events <@ ARRAY['term.agreed', 'term.changed', 'term.deprecated', 'mapping.changed', 'procedure.changed', 'proposal.opened', 'proposal.decided']::text[]),
    CONSTRAINT ck_webhooks_name CHECK (name ~ '\S' AND length(name) <= 100)
);

CREATE TABLE webhook_deliveries (
    number bigint NOT NULL,
    webhook_id uuid NOT NULL,
    event_id uuid NOT NULL,
    type text NOT NULL,
    change bigint,
    body text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    state text NOT NULL,
    attempts integer NOT NULL,
    tried_at timestamp with time zone,
    status integer,
    milliseconds integer,
    failure text,
    CONSTRAINT pk_webhook_deliveries PRIMARY KEY (number),
    CONSTRAINT ck_webhook_deliveries_state CHECK (state IN ('waiting', 'delivered', 'dead')),
    CONSTRAINT fk_webhook_deliveries_webhooks_webhook_id FOREIGN KEY (webhook_id) REFERENCES webhooks (id) ON DELETE CASCADE
);

INSERT INTO webhook_position (id, change, delivery)
VALUES (1, 0, 0);

CREATE INDEX ix_proposal_news_proposal_id ON proposal_news (proposal_id);

CREATE INDEX ix_webhook_deliveries_tried_at ON webhook_deliveries (tried_at) WHERE state <> 'waiting';

CREATE UNIQUE INDEX ix_webhook_deliveries_webhook_id_event_id ON webhook_deliveries (webhook_id, event_id);

CREATE INDEX ix_webhook_deliveries_webhook_id_number ON webhook_deliveries (webhook_id, number) WHERE state = 'waiting';

INSERT INTO "__EFMigrationsHistory" (migration_id, product_version)
VALUES ('20261126130000_Webhooks', '10.0.15');

ALTER TABLE seed_entries DROP CONSTRAINT ck_seed_entries_subject;

ALTER TABLE revisions DROP CONSTRAINT ck_revisions_subject;

ALTER TABLE changes DROP CONSTRAINT ck_changes_subject;

CREATE TABLE learning_paths (
    id uuid NOT NULL,
    slug text NOT NULL,
    title text NOT NULL,
    audience text NOT NULL,
    purpose text NOT NULL,
    reader text,
    status text NOT NULL,
    revision integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_learning_paths PRIMARY KEY (id),
    CONSTRAINT ck_learning_paths_audience CHECK (audience ~ '\S' AND length(audience) <= 500),
    CONSTRAINT ck_learning_paths_purpose CHECK (purpose ~ '\S' AND length(purpose) <= 500),
    CONSTRAINT ck_learning_paths_reader CHECK (reader IS NULL OR reader ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(reader) <= 100),
    CONSTRAINT ck_learning_paths_revision CHECK (revision > 0),
    CONSTRAINT ck_learning_paths_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 100),
    CONSTRAINT ck_learning_paths_status CHECK (status IN ('draft', 'proposed', 'agreed', 'deprecated')),
    CONSTRAINT ck_learning_paths_title CHECK (title ~ '\S' AND length(title) <= 200)
);

CREATE TABLE lessons (
    position integer NOT NULL,
    path_id uuid NOT NULL,
    slug text NOT NULL,
    title text NOT NULL,
    goal text NOT NULL,
    CONSTRAINT pk_lessons PRIMARY KEY (path_id, position),
    CONSTRAINT ck_lessons_goal CHECK (goal ~ '\S' AND length(goal) <= 500),
    CONSTRAINT ck_lessons_position CHECK (position >= 0 AND position < 30),
    CONSTRAINT ck_lessons_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 100),
    CONSTRAINT ck_lessons_title CHECK (title ~ '\S' AND length(title) <= 200),
    CONSTRAINT fk_lessons_learning_paths_path_id FOREIGN KEY (path_id) REFERENCES learning_paths (id) ON DELETE CASCADE
);

CREATE TABLE lesson_false_friends (
    position integer NOT NULL,
    path_id uuid NOT NULL,
    lesson integer NOT NULL,
    one_id uuid NOT NULL,
    other_id uuid NOT NULL,
    CONSTRAINT pk_lesson_false_friends PRIMARY KEY (path_id, lesson, position),
    CONSTRAINT ck_lesson_false_friends_position CHECK (position >= 0 AND position < 3),
    CONSTRAINT ck_lesson_false_friends_two CHECK (one_id <> other_id),
    CONSTRAINT fk_lesson_false_friends_lessons_path_id_lesson FOREIGN KEY (path_id, lesson) REFERENCES lessons (path_id, position) ON DELETE CASCADE,
    CONSTRAINT fk_lesson_false_friends_terms_one_id FOREIGN KEY (one_id) REFERENCES terms (id) ON DELETE RESTRICT,
    CONSTRAINT fk_lesson_false_friends_terms_other_id FOREIGN KEY (other_id) REFERENCES terms (id) ON DELETE RESTRICT
);

CREATE TABLE lesson_scenarios (
    position integer NOT NULL,
    path_id uuid NOT NULL,
    lesson integer NOT NULL,
    situation text NOT NULL,
    question text NOT NULL,
    CONSTRAINT pk_lesson_scenarios PRIMARY KEY (path_id, lesson, position),
    CONSTRAINT ck_lesson_scenarios_position CHECK (position >= 0 AND position < 3),
    CONSTRAINT ck_lesson_scenarios_question CHECK (question ~ '\S' AND length(question) <= 500),
    CONSTRAINT ck_lesson_scenarios_situation CHECK (situation ~ '\S' AND length(situation) <= 20000),
    CONSTRAINT fk_lesson_scenarios_lessons_path_id_lesson FOREIGN KEY (path_id, lesson) REFERENCES lessons (path_id, position) ON DELETE CASCADE
);

CREATE TABLE lesson_terms (
    term_id uuid NOT NULL,
    path_id uuid NOT NULL,
    lesson integer NOT NULL,
    position integer NOT NULL,
    CONSTRAINT pk_lesson_terms PRIMARY KEY (path_id, lesson, term_id),
    CONSTRAINT ck_lesson_terms_position CHECK (position >= 0 AND position < 7),
    CONSTRAINT fk_lesson_terms_lessons_path_id_lesson FOREIGN KEY (path_id, lesson) REFERENCES lessons (path_id, position) ON DELETE CASCADE,
    CONSTRAINT fk_lesson_terms_terms_term_id FOREIGN KEY (term_id) REFERENCES terms (id) ON DELETE RESTRICT
);

CREATE TABLE scenario_choices (
    position integer NOT NULL,
    path_id uuid NOT NULL,
    lesson integer NOT NULL,
    scenario integer NOT NULL,
    text text NOT NULL,
    is_right boolean NOT NULL,
    why text NOT NULL,
    CONSTRAINT pk_scenario_choices PRIMARY KEY (path_id, lesson, scenario, position),
    CONSTRAINT ck_scenario_choices_position CHECK (position >= 0 AND position < 4),
    CONSTRAINT ck_scenario_choices_text CHECK (text ~ '\S' AND length(text) <= 500),
    CONSTRAINT ck_scenario_choices_why CHECK (why ~ '\S' AND length(why) <= 20000),
    CONSTRAINT fk_scenario_choices_lesson_scenarios_path_id_lesson_scenario FOREIGN KEY (path_id, lesson, scenario) REFERENCES lesson_scenarios (path_id, lesson, position) ON DELETE CASCADE
);

ALTER TABLE seed_entries ADD CONSTRAINT ck_seed_entries_subject CHECK (subject IN ('vocabulary', 'topic', 'term', 'mapping', 'procedure', 'noCounterpart', 'path'));

ALTER TABLE revisions ADD CONSTRAINT ck_revisions_subject CHECK (subject IN ('vocabulary', 'topic', 'term', 'mapping', 'procedure', 'noCounterpart', 'path'));

ALTER TABLE changes ADD CONSTRAINT ck_changes_subject CHECK (subject IN ('vocabulary', 'topic', 'term', 'mapping', 'procedure', 'noCounterpart', 'path'));

CREATE UNIQUE INDEX ix_learning_paths_slug ON learning_paths (slug);

CREATE INDEX ix_lesson_false_friends_one_id ON lesson_false_friends (one_id);

CREATE INDEX ix_lesson_false_friends_other_id ON lesson_false_friends (other_id);

CREATE INDEX ix_lesson_terms_term_id ON lesson_terms (term_id);

INSERT INTO "__EFMigrationsHistory" (migration_id, product_version)
VALUES ('20261126140000_LearningPaths', '10.0.15');

ALTER TABLE scenario_choices ADD CONSTRAINT ex_scenario_choices_one_right
    EXCLUDE USING btree (path_id WITH =, lesson WITH =, scenario WITH =) WHERE (is_right) DEFERRABLE INITIALLY DEFERRED;
CREATE FUNCTION refuse_incomplete_path() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    checked uuid;
BEGIN
    FOREACH checked IN ARRAY ARRAY[(to_jsonb(OLD) ->> TG_ARGV[0])::uuid, (to_jsonb(NEW) ->> TG_ARGV[0])::uuid] LOOP
        IF EXISTS (SELECT 1 FROM learning_paths WHERE id = checked) AND (
            (SELECT count(*) = 0 OR max(position) <> count(*) - 1 OR count(DISTINCT slug) <> count(*) FROM lessons WHERE path_id = checked)
            OR EXISTS (
                SELECT 1 FROM lessons WHERE path_id = checked AND (
                    (SELECT count(*) NOT BETWEEN 3 AND 7 OR max(position) <> count(*) - 1 FROM lesson_terms WHERE path_id = checked AND lesson = lessons.position)
                    OR (SELECT count(*) = 0 OR max(position) <> count(*) - 1 FROM lesson_scenarios WHERE path_id = checked AND lesson = lessons.position)))
            OR EXISTS (
                SELECT 1 FROM lesson_scenarios scenarios WHERE path_id = checked AND (
                    SELECT count(*) < 3 OR max(position) <> count(*) - 1 OR count(*) FILTER (WHERE is_right) <> 1
                    FROM scenario_choices WHERE path_id = checked AND lesson = scenarios.lesson AND scenario = scenarios.position))
            OR EXISTS (
                SELECT 1 FROM lesson_false_friends pair
                JOIN terms one ON one.id = pair.one_id JOIN terms other ON other.id = pair.other_id
                WHERE path_id = checked AND one.vocabulary_id = other.vocabulary_id)
        ) THEN
            RAISE EXCEPTION 'A learning path has lessons of three to seven Terms, each with scenarios of which exactly one choice is right, all counted without a gap; false friends are of two vocabularies.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'learning_paths_complete', TABLE = 'learning_paths';
        END IF;
    END LOOP;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER learning_paths_complete AFTER INSERT ON learning_paths DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION refuse_incomplete_path('id');
CREATE CONSTRAINT TRIGGER lessons_complete AFTER INSERT OR UPDATE OR DELETE ON lessons DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION refuse_incomplete_path('path_id');
CREATE CONSTRAINT TRIGGER lesson_terms_complete AFTER UPDATE OR DELETE ON lesson_terms DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION refuse_incomplete_path('path_id');
CREATE CONSTRAINT TRIGGER lesson_scenarios_complete AFTER UPDATE OR DELETE ON lesson_scenarios DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION refuse_incomplete_path('path_id');
CREATE CONSTRAINT TRIGGER scenario_choices_complete AFTER UPDATE OR DELETE ON scenario_choices DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION refuse_incomplete_path('path_id');

INSERT INTO "__EFMigrationsHistory" (migration_id, product_version)
VALUES ('20261126140100_LearningPathRules', '10.0.15');

CREATE TABLE assignments (
    id uuid NOT NULL,
    code text NOT NULL,
    path text NOT NULL,
    title text,
    manager_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    CONSTRAINT pk_assignments PRIMARY KEY (id),
    CONSTRAINT ck_assignments_code CHECK (code ~ '^[2-9cdfghjkmnpqrtvwxy]{5}-[2-9cdfghjkmnpqrtvwxy]{5}$'),
    CONSTRAINT ck_assignments_path CHECK (path ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(path) <= 100),
    CONSTRAINT ck_assignments_title CHECK (title ~ '\S' AND length(title) <= 80),
    CONSTRAINT fk_assignments_people_manager_id FOREIGN KEY (manager_id) REFERENCES people (id) ON DELETE CASCADE
);

CREATE TABLE learners (
    person_id uuid NOT NULL,
    sequence bigint NOT NULL,
    daily_goal integer NOT NULL,
    goal_at timestamp with time zone,
    weights double precision[],
    weights_from bigint NOT NULL,
    CONSTRAINT pk_learners PRIMARY KEY (person_id),
    CONSTRAINT ck_learners_daily_goal CHECK (daily_goal BETWEEN 1 AND 100),
    CONSTRAINT ck_learners_sequence CHECK (sequence >= 0),
    CONSTRAINT ck_learners_weights CHECK (weights_from BETWEEN 0 AND sequence AND (weights IS NULL OR weights_from > 0)),
    CONSTRAINT fk_learners_people_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE
);

CREATE TABLE assigned_people (
    assignment_id uuid NOT NULL,
    person_id uuid NOT NULL,
    started_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_assigned_people PRIMARY KEY (assignment_id, person_id),
    CONSTRAINT fk_assigned_people_assignments_assignment_id FOREIGN KEY (assignment_id) REFERENCES assignments (id) ON DELETE CASCADE,
    CONSTRAINT fk_assigned_people_people_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE
);

CREATE TABLE card_reviews (
    person_id uuid NOT NULL,
    id uuid NOT NULL,
    sequence bigint NOT NULL,
    card text NOT NULL,
    rating integer NOT NULL,
    at timestamp with time zone NOT NULL,
    took_ms integer NOT NULL,
    answer text NOT NULL,
    CONSTRAINT pk_card_reviews PRIMARY KEY (person_id, id),
    CONSTRAINT ck_card_reviews_answer CHECK (answer IN ('chosen', 'typed')),
    CONSTRAINT ck_card_reviews_card CHECK (card ~ '^[a-z-]+:[a-z0-9/~:-]{1,200}$' AND length(card) <= 220),
    CONSTRAINT ck_card_reviews_rating CHECK (rating BETWEEN 1 AND 4),
    CONSTRAINT ck_card_reviews_sequence CHECK (sequence > 0),
    CONSTRAINT ck_card_reviews_took_ms CHECK (took_ms BETWEEN 0 AND 3600000),
    CONSTRAINT fk_card_reviews_learners_person_id FOREIGN KEY (person_id) REFERENCES learners (person_id) ON DELETE CASCADE
);

CREATE TABLE finished_lessons (
    person_id uuid NOT NULL,
    path text NOT NULL,
    lesson text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_finished_lessons PRIMARY KEY (person_id, path, lesson),
    CONSTRAINT ck_finished_lessons_lesson CHECK (path ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(path) <= 100 AND lesson ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(lesson) <= 100),
    CONSTRAINT fk_finished_lessons_learners_person_id FOREIGN KEY (person_id) REFERENCES learners (person_id) ON DELETE CASCADE
);

CREATE TABLE taken_paths (
    person_id uuid NOT NULL,
    path text NOT NULL,
    is_taken boolean NOT NULL,
    at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    CONSTRAINT pk_taken_paths PRIMARY KEY (person_id, path),
    CONSTRAINT ck_taken_paths_path CHECK (path ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(path) <= 100),
    CONSTRAINT fk_taken_paths_learners_person_id FOREIGN KEY (person_id) REFERENCES learners (person_id) ON DELETE CASCADE
);

CREATE INDEX ix_assigned_people_person_id ON assigned_people (person_id);

CREATE UNIQUE INDEX ix_assignments_code ON assignments (code);

CREATE INDEX ix_assignments_manager_id ON assignments (manager_id);

CREATE INDEX ix_card_reviews_at ON card_reviews (at) WHERE rating = 1;

CREATE UNIQUE INDEX ix_card_reviews_person_id_sequence ON card_reviews (person_id, sequence);

INSERT INTO "__EFMigrationsHistory" (migration_id, product_version)
VALUES ('20261126140200_Practice', '10.0.15');

CREATE TRIGGER card_reviews_immutable BEFORE UPDATE ON card_reviews EXECUTE FUNCTION refuse_rewriting();

INSERT INTO "__EFMigrationsHistory" (migration_id, product_version)
VALUES ('20261126140300_PracticeRules', '10.0.15');

DROP TRIGGER relations_no_cycle ON relations;
CREATE OR REPLACE FUNCTION refuse_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM written WHERE kind = 'broader') THEN
        RETURN NULL;
    END IF;
    PERFORM pg_advisory_xact_lock(1735159553);
    IF EXISTS (
        WITH RECURSIVE above(subject_id, id) AS (
            SELECT subject_id, object_id FROM written WHERE kind = 'broader'
            UNION
            SELECT above.subject_id, relations.object_id FROM relations JOIN above ON relations.subject_id = above.id
            WHERE relations.kind = 'broader'
        )
        SELECT FROM above WHERE id = subject_id
    ) THEN
        RAISE EXCEPTION 'A Term cannot be broader than itself, not even through others.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'relations_no_cycle', TABLE = 'relations';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER relations_no_cycle AFTER INSERT ON relations
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION refuse_cycle();
CREATE TRIGGER relations_no_cycle_by_update AFTER UPDATE ON relations
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION refuse_cycle();

CREATE OR REPLACE FUNCTION refuse_incomplete_path() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    checked uuid;
BEGIN
    FOREACH checked IN ARRAY ARRAY[(to_jsonb(OLD) ->> TG_ARGV[0])::uuid, (to_jsonb(NEW) ->> TG_ARGV[0])::uuid] LOOP
        IF EXISTS (SELECT 1 FROM learning_paths WHERE id = checked) AND (
            (SELECT count(*) = 0 OR max(position) <> count(*) - 1 OR count(DISTINCT slug) <> count(*) FROM lessons WHERE path_id = checked)
            OR EXISTS (
                SELECT 1 FROM lessons WHERE path_id = checked AND (
                    (SELECT count(*) NOT BETWEEN 3 AND 7 OR max(position) <> count(*) - 1 FROM lesson_terms WHERE path_id = checked AND lesson = lessons.position)
                    OR (SELECT count(*) = 0 OR max(position) <> count(*) - 1 FROM lesson_scenarios WHERE path_id = checked AND lesson = lessons.position)))
            OR EXISTS (
                SELECT 1 FROM lesson_scenarios scenarios WHERE path_id = checked AND (
                    SELECT count(*) < 3 OR max(position) <> count(*) - 1 OR count(*) FILTER (WHERE is_right) <> 1
                    FROM scenario_choices WHERE path_id = checked AND lesson = scenarios.lesson AND scenario = scenarios.position))
            OR EXISTS (SELECT 1 FROM lesson_false_friends pair
WHERE path_id = checked AND (SELECT vocabulary_id FROM terms WHERE id = pair.one_id) = (SELECT vocabulary_id FROM terms WHERE id = pair.other_id))
        ) THEN
            RAISE EXCEPTION 'A learning path has lessons of three to seven Terms, each with scenarios of which exactly one choice is right, all counted without a gap; false friends are of two vocabularies.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'learning_paths_complete', TABLE = 'learning_paths';
        END IF;
    END LOOP;
    RETURN NULL;
END $$;

INSERT INTO "__EFMigrationsHistory" (migration_id, product_version)
VALUES ('20261126160000_RulesForManyRows', '10.0.15');


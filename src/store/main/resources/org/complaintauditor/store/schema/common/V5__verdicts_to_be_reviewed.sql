-- Verdicts that hang on doubtful texts. Runs that were recorded before have none of them marked.

-- The verdicts that it would be if the texts were read the other way, the worst first, | between.
alter table finding add column review ${text};

-- Sorts them, the most decisive first, then by the pack's order of commitments.
alter table finding add column review_order ${text};

create index finding_to_review on finding (run, review_order, case_id, commitment)
  where review_order is not null;

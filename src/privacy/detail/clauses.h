// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "privacy/policy.h"

namespace ombrex::privacy::detail {

// The 48 promises. To flip one: write kept(..., "C24_name_of_the_test") for planned(...); a promise of several facts
// has several tests, "C4_one, C4_another". A planned one says what is missing.

constexpr std::string_view not_built = "not built yet";
constexpr std::string_view not_connected =
    "types and the egress guard hold what it may be given; it is not connected yet";

constexpr ClauseRow planned(Clause clause, Group group, std::string_view promise, std::string_view why = not_built) {
    return {clause, group, promise, Status::planned, why};
}
constexpr ClauseRow kept(Clause clause, Group group, std::string_view promise, std::string_view proof) {
    return {clause, group, promise, Status::kept, proof};
}

inline constexpr std::array<ClauseRow, clause_count> clauses{{
    kept(Clause{1}, Group::account,
         "When you register we ask for your name, your e-mail address, your company’s name and a password, and for "
         "nothing else.",
         "C1_the_form_asks_for_four_things_and_sends_no_more, C1_four_fields_register_and_a_fifth_is_refused, "
         "C1_a_name_an_address_a_company_and_a_password_make_a_company_with_its_owner"),
    kept(Clause{2}, Group::account,
         "Your password is kept only as a one-way bcrypt hash of cost {limit:password_cost}; the password itself is "
         "never written to a database, a log or a mail.",
         "C2_a_password_is_kept_as_a_one_way_bcrypt_hash_of_cost_10, "
         "C2_the_stored_value_is_bcrypt_of_the_cost_that_the_policy_names, "
         "C2_more_than_72_bytes_are_refused_because_bcrypt_reads_no_more, "
         "C2_neither_the_password_nor_its_owner_stands_in_a_file_or_a_log"),
    kept(Clause{3}, Group::calls,
         "Recordings of calls are encrypted before they are stored, with {name:aws} (S3) or, where that is not "
         "connected, in sealed files on our own server.",
         "C3_no_plaintext_reaches_a_disk, C3_records_both_sides_sealed_and_to_the_frame"),
    kept(Clause{4}, Group::calls,
         "Of every call we keep a transcript: who spoke, what was said as it was heard, and when.",
         "C4_a_transcript_comes_back_turn_by_turn, C4_C6_the_next_start_finishes_what_a_crash_cut_off, "
         "C4_is_silent_within_a_beat_when_spoken_over_and_keeps_what_was_heard_of_it"),
    kept(Clause{5}, Group::calls,
         "We keep the caller’s telephone number; where it is withheld we keep “unknown” and do not guess.",
         "C5_a_number_is_kept_with_its_country_that_of_the_business_where_it_names_none, "
         "C5_what_is_no_number_there_is_unknown_and_not_guessed, C5_respects_every_way_to_withhold_a_number, "
         "C5_a_withheld_number_stays_unknown, C5_C6_a_call_keeps_its_caller_and_duration"),
    kept(Clause{6}, Group::calls, "We keep the length of the call, from answer to end.",
         "C6_the_length_of_a_call_is_from_its_answer_to_its_end, "
         "C6_one_transaction_keeps_duration_transcript_and_the_next_job"),
    kept(Clause{7}, Group::calls,
         "After every call the Service writes a summary and judges the mood of the conversation.",
         "C7_every_call_gets_an_insight_with_no_key, C7_the_mood_is_that_of_the_caller, "
         "C7_a_call_cut_off_before_its_first_word_gets_an_insight_too"),
    kept(Clause{8}, Group::calls,
         "A recording can be played only through a signed link, which belongs to one person and one recording and "
         "runs out after at most {limit:playback_link}; each play is logged.",
         "C8_the_link_carries_its_person_plays_and_each_play_is_logged, "
         "C8_in_the_browser_of_somebody_else_the_link_opens_nothing, "
         "C8_the_link_of_who_was_removed_opens_nothing, "
         "C8_the_link_of_who_signed_out_everywhere_since_opens_nothing_though_he_comes_back, "
         "C8_a_link_of_nobodys_plays_to_who_sits_at_this_machine_and_nowhere_else, "
         "C8_the_link_runs_out_after_five_minutes, C8_no_link_is_made_for_more_than_five_minutes, "
         "C8_a_link_that_is_expired_altered_or_another_tenants_is_refused, "
         "C8_another_tenant_recording_user_or_path_is_refused, "
         "C8_where_a_mail_points_to_who_is_signed_in_gets_a_link_of_his_own"),
    kept(Clause{9}, Group::calendar,
         "The access and refresh tokens of your {name:google} or {name:microsoft} calendar are stored encrypted.",
         "C9_the_tokens_that_a_provider_gave_rest_encrypted"),
    planned(Clause{10}, Group::calendar,
            "They are used only to see when you are free, and to create, change or cancel the events that the Service "
            "itself created.",
            "so far they are kept and handed back, and used for nothing"),
    planned(Clause{11}, Group::calendar,
            "What stands in your events is not read, stored or sold; we receive only the times at which you are busy."),
    kept(Clause{12}, Group::billing,
         "You pay by invoice or, where it is connected, through {name:stripe}. Card numbers are entered on its pages "
         "only; we never hold a full card number.",
         "C12_no_full_card_number_is_in_anything_that_is_held_or_mailed, "
         "C12_no_full_card_number_is_in_what_a_processor_would_get, "
         "C12_a_card_said_in_pieces_or_typed_key_by_key_is_masked_too, "
         "C12_pauses_the_recording_as_soon_as_a_card_is_recognised_before_the_turn_is_over, "
         "C12_a_business_whose_words_hold_a_card_is_not_taken, C12_no_field_of_it_takes_a_card, "
         "C12_what_is_noted_of_a_payment_is_no_card"),
    kept(Clause{13}, Group::billing,
         "We receive and keep your plan, transaction numbers and the history of your purchases.",
         "C13_plan_minutes_and_invoices_are_in_the_desk, C13_plan_payments_and_history_are_in_the_archive, "
         "C13_a_month_is_billed_once_when_it_is_over_by_the_clock_of_the_business, "
         "C13_it_is_mailed_to_the_owners_with_its_file_once, "
         "C13_an_invoice_is_handed_out_as_it_was_mailed_and_who_took_it_is_on_record"),
    kept(Clause{14}, Group::usage,
         "We log your IP address, the type of your browser, the pages you visit, times and the features you use. "
         "The log is our own, nobody else receives it, and it serves to improve the Service and to mend faults.",
         "C14_a_line_says_when_from_where_with_what_and_which_page, "
         "C14_every_request_is_seen_once_by_its_route_and_never_by_what_stands_in_it, "
         "C14_of_a_browser_its_family_is_known_and_no_more, C14_nobody_else_may_receive_the_log, "
         "C14_what_is_too_much_is_dropped_and_counted_and_nobody_waits"),
    kept(Clause{15}, Group::use,
         "We use personal data for the purposes in this table and for no other. To improve the Service we use only "
         "anonymised figures, added up over groups of at least {limit:smallest_group}.",
         "C15_every_use_is_one_of_the_published_purposes, "
         "C15_is_revealed_only_for_a_purpose_that_its_category_is_granted, "
         "C15_calls_are_counted_by_people_and_small_groups_withheld, "
         "C15_one_person_who_calls_often_is_one_person, "
         "C15_what_is_withheld_cannot_be_computed_from_the_total, C15_no_table_gives_a_small_group_away, "
         "C15_others_see_no_count_of_fewer_than_ten"),
    kept(Clause{16}, Group::use, "We never sell personal data or recordings.",
         "C16_no_purpose_and_no_recipient_is_a_sale"),
    kept(Clause{17}, Group::use,
         "What is said in your calls never trains an AI model, neither ours nor that of a provider.",
         "C17_no_purpose_is_a_training, C17_no_provider_of_models_is_sent_anything, "
         "C17_what_trains_our_own_models_cannot_read_a_store"),
    kept(Clause{18}, Group::use,
         "We look for fraud, abuse and unauthorised access: by limits on sign-in, on calls and on transfers, and by "
         "patterns in the traffic that are out of the ordinary.",
         "C18_guessing_is_slowed_down, C18_a_known_address_and_one_that_nobody_has_are_held_back_alike, "
         "C18_who_tries_many_accounts_from_one_place_is_held_back_there, "
         "C18_one_number_calls_so_often_within_ten_minutes_and_no_more, "
         "C18_a_company_is_called_so_often_by_whomever_and_then_takes_messages, "
         "C18_transfers_of_an_hour_are_counted_in_the_store_and_a_restart_gives_none_back, "
         "C18_short_calls_of_one_number_are_told_to_the_owner_once_a_day, "
         "C18_calls_at_night_far_above_the_usual_are_told, C18_refused_transfers_and_failed_sign_ins_are_told"),
    planned(Clause{19}, Group::recipients,
            "{name:elevenlabs} generates the voice and handles calls; it receives {gets:elevenlabs}, and nothing else.",
            not_connected),
    planned(Clause{20}, Group::recipients,
            "{name:aws} hosts the Service, stores recordings (S3) and sends mail (SES); it receives {gets:aws}.",
            not_connected),
    planned(Clause{21}, Group::recipients, "{name:stripe} takes payments; it receives {gets:stripe}.", not_connected),
    planned(
        Clause{22}, Group::recipients,
        "{name:google}, if you connect your calendar there, receives {gets:google}; {name:microsoft}, if you connect "
        "it, receives {gets:microsoft}. The appointments are those that the Service books.",
        "they get their tokens back, through the guard and with a row in the ledger; no appointment goes there yet"),
    planned(Clause{23}, Group::recipients,
            "{name:openai} analyses transcripts for insights; it receives {gets:openai} only, from which names, "
            "numbers and addresses have been removed before they leave.",
            "the redactor is the only door, and the compiler holds it; no model outside is connected yet"),
    kept(Clause{24}, Group::retention,
         "Recordings are deleted for good {keep:call_recording} after the call, every version together with its "
         "key. You may export one before; the export is your own copy.",
         "C24_recording_is_there_on_day_90_and_gone_when_it_is_over, C24_what_still_waits_in_the_spool_goes_too, "
         "C24_a_recording_can_be_saved_before_it_goes"),
    kept(Clause{25}, Group::retention,
         "Transcripts are kept for {keep:transcript} and insights for {keep:insight} from the date of the call.",
         "C25_transcripts_and_insights_stay_twelve_months_to_the_minute"),
    kept(Clause{26}, Group::retention,
         "Account data is kept for the life of the account. When you delete the account, personal data is purged "
         "within {keep:account_name}; until then you can restore it.",
         "C26_the_account_is_there_until_the_thirtieth_day_and_gone_when_it_is_over, "
         "C26_C39_every_store_forgets_the_company_and_a_receipt_names_each_thing, "
         "C26_an_owner_takes_it_back_until_then_and_finds_everything, C26_finishes_what_a_crash_left_half_purged"),
    kept(Clause{27}, Group::retention,
         "Calendar tokens are deleted {keep:calendar_token} when you disconnect the calendar or delete your account.",
         "C27_tokens_go_at_once_when_the_calendar_is_disconnected, C27_rows_receipt_and_job_are_one_transaction, "
         "C27_deleting_the_account_takes_every_token_at_once_and_not_a_month_later, "
         "C27_the_provider_is_asked_to_take_the_access_back_and_what_it_answers_changes_nothing"),
    kept(Clause{28}, Group::retention,
         "Billing records are kept for {keep:billing_record}, as tax law demands; when the account is deleted they "
         "are reduced to what that law needs.",
         "C28_an_invoice_stays_seven_years_after_the_account_is_gone, "
         "C28_when_the_account_is_deleted_it_is_reduced_to_what_tax_law_needs, "
         "C28_no_record_of_it_names_a_user_or_an_address_of_mail, "
         "C28_seven_years_hold_while_the_account_lives_too_and_the_file_goes_with_it"),
    // The store is inside the machine; one that is not (PostgreSQL) adds its proof here.
    kept(Clause{29}, Group::security,
         "All data travels under TLS {limit:tls_version} or newer; without it only inside the machine or on a "
         "network that we have declared protected.",
         "C29_old_versions_are_refused_and_new_ones_answered, "
         "C29_a_certificate_that_is_over_or_of_another_host_or_an_old_tls_gets_no_word, "
         "C29_another_certificate_another_name_and_old_tls_get_nothing, C29_old_tls_and_who_is_no_trunk_get_nothing, "
         "C29_a_call_by_tls_that_offers_both_speaks_srtp_and_drops_what_is_replayed_altered_or_plain, "
         "C29_srtp_over_plain_sip_is_refused_because_its_keys_would_be_in_the_clear, "
         "C29_plain_rtp_to_an_open_network_is_refused, C29_calls_of_our_own_go_to_protected_places_alone, "
         "C29_every_line_without_protection_is_named_at_once_with_what_to_do, "
         "C29_where_1_3_is_the_oldest_1_2_is_refused"),
    kept(Clause{30}, Group::security, "Calendar tokens are encrypted where they rest.",
         "C30_tokens_come_back_to_who_has_the_key_and_rest_encrypted, "
         "C30_new_tokens_rest_encrypted_as_well_and_the_old_ones_are_gone, "
         "C30_no_token_stands_plain_in_any_file_of_a_server"),
    planned(Clause{31}, Group::security,
            "Recordings lie in private storage behind signed links; the Service does not start if that storage is "
            "public.",
            "links are signed and files are sealed; no outside storage is connected yet"),
    kept(Clause{32}, Group::security,
         "Only authorised people may enter the production system, each under a name of their own, and every act is "
         "written to a log that shows tampering.",
         "C32_a_name_that_is_not_on_the_list_does_nothing, C32_every_act_stands_in_the_log_with_its_name, "
         "C32_one_changed_byte_of_any_field_of_any_entry_is_found, "
         "C32_what_was_taken_out_put_in_swapped_or_cut_off_is_found, "
         "C32_a_log_that_was_cut_off_does_not_heal_by_going_on, "
         "C32_C26_a_receipt_of_which_any_field_was_altered_is_named"),
    kept(Clause{33}, Group::security,
         "Connecting a calendar is protected against forged requests: the request is signed and works once, in your "
         "session, for {limit:oauth_state}.",
         "C33_a_state_works_once, C33_a_state_works_for_ten_minutes, "
         "C33_a_state_works_in_the_session_that_it_was_begun_in, C33_a_state_that_was_changed_or_is_anothers_is_none, "
         "C33_one_changed_character_is_enough_and_so_is_one_more_or_less, "
         "C33_a_code_of_another_journey_is_of_no_use"),
    kept(Clause{34}, Group::security, "If you find a weakness, please tell {security_mail}.",
         "C34_security_txt_says_whom_to_tell_and_until_when"),
    kept(Clause{35}, Group::cookies,
         "We set only the essential session cookie: a signed token (JWT) in an HttpOnly cookie, which keeps you "
         "signed in and which no script can read.",
         "C35_the_desk_sets_one_cookie_that_keeps_one_signed_in_and_no_script_reads, "
         "C35_the_one_cookie_is_a_token_that_no_script_reads_and_no_other_site_sends, "
         "C35_of_another_key_or_algorithm_is_none, C35_who_has_signed_out_is_out_whatever_his_cookie_says, "
         "C35_a_session_ends_when_nothing_was_done_for_half_a_day_and_after_thirty_days_anyway"),
    kept(Clause{36}, Group::cookies,
         "There are no advertising trackers, pixels or retargeting, no Google Analytics and nothing like it; every "
         "page loads from our own site alone.",
         "C36_every_page_loads_from_our_own_site_alone, C36_a_page_may_load_and_reach_this_server_alone, "
         "C36_the_page_may_run_nothing_and_load_only_sound, C36_loads_nothing_and_runs_nothing, "
         "C36_runs_nothing_loads_nothing_from_elsewhere_and_escapes_what_callers_say, "
         "C36_the_mail_loads_nothing_and_a_caller_cannot_write_markup_into_it"),
    kept(Clause{37}, Group::rights,
         "You can see all personal data that we hold about you, in the dashboard and in one archive.",
         "C37_all_that_is_held_is_on_a_page_of_the_desk, "
         "C37_the_desk_shows_of_each_kind_all_that_an_archive_holds, "
         "C37_who_manages_nothing_sees_what_is_held_about_him_alone, "
         "C37_C40_the_archive_of_an_account_holds_every_row_that_names_it_and_nothing_of_another, "
         "C37_the_archive_of_one_user_holds_his_rows_and_names_nobody_else, "
         "C37_C40_all_that_is_held_is_written_into_one_file_that_only_its_owner_may_read"),
    kept(Clause{38}, Group::rights, "You can correct what is wrong in your profile settings.",
         "C38_what_is_wrong_in_a_profile_is_corrected_on_its_page, C38_what_is_wrong_about_me_is_corrected, "
         "C38_another_address_is_good_once_its_link_was_opened, "
         "C38_a_user_corrects_his_name_and_address_and_the_company_is_named_by_who_manages_it"),
    kept(Clause{39}, Group::rights,
         "You can delete your account and the personal data that belongs to it, in one step.",
         "C39_its_owner_ends_the_account_in_one_step_on_its_page_and_may_take_it_back, "
         "C39_one_step_at_the_desk_and_after_thirty_days_nothing_of_it_is_left, "
         "C39_one_step_of_an_owner_is_enough_and_only_of_an_owner, "
         "C39_deletes_an_account_takes_it_back_and_purges_it_when_it_is_due, "
         "C39_what_stays_is_proof_and_holds_ids_alone, "
         "C39_on_a_graph_of_companies_an_erasure_leaves_no_row_that_names_the_subject"),
    kept(Clause{40}, Group::rights,
         "You can export transcripts and account data as one archive that people and programs can read. Its link "
         "works for {limit:export_link}; the archive goes after {keep:export_archive}.",
         "C40_one_asks_fetches_both_forms_by_a_link_that_ends_and_the_archive_goes, "
         "C40_who_is_no_owner_gets_what_is_held_about_him_and_nobody_elses_archive, "
         "C40_is_made_sealed_fetched_by_its_link_and_each_fetch_is_audited, "
         "C40_its_link_works_for_fifteen_minutes_and_for_its_own_company_alone, "
         "C40_goes_after_seven_days_with_its_key_and_leaves_a_receipt"),
    kept(Clause{41}, Group::rights, "You can revoke access to your calendar at any time, in the assistant settings.",
         "C41_an_owner_connects_a_calendar_and_takes_the_access_back_in_the_assistant_settings, "
         "C41_is_connected_shown_since_when_and_disconnected_at_the_desk, "
         "C41_disconnecting_never_waits_for_what_the_provider_says, "
         "C41_what_was_connected_is_disconnected_though_the_operator_offers_it_no_more"),
    kept(Clause{42}, Group::rights,
         "You can object to a use of your data, to insights or to analytics for instance; the objection is recorded "
         "and obeyed.",
         "C42_an_objection_is_against_the_use_that_it_names, "
         "C42_of_a_caller_who_objected_no_insight_is_made_until_he_takes_it_back, "
         "C42_the_objection_of_a_user_holds_for_every_call_of_the_company, C42_C15_who_objected_is_not_counted, "
         "C42_C15_a_user_who_objected_is_in_no_figure_and_nor_is_any_call_of_his_business, "
         "C42_an_objection_is_kept_as_long_as_it_holds"),
    kept(Clause{43}, Group::rights,
         "Write to {privacy_mail} with any request, or use the form at /privacy/request; we answer within "
         "{answer:ask}. Callers, who have no account, may ask as well.",
         "C43_a_request_by_mail_stands_in_the_register_with_its_clock, "
         "C43_what_it_takes_stands_in_the_register_as_unproven, "
         "C43_what_a_caller_asks_in_a_call_stands_in_the_register_and_wants_proof, "
         "C43_a_privacy_request_is_answered_within_thirty_days, "
         "C43_a_mail_tells_of_a_request_and_of_half_four_fifths_and_all_of_its_time_each_once, "
         "C43_a_call_back_shows_who_it_is_by_the_code_and_a_fact_that_only_he_gave, "
         "C43_of_two_people_on_one_number_only_the_one_who_asked_is_erased, "
         "C43_his_name_is_put_right_wherever_it_was_written_down_and_the_request_is_answered, "
         "C43_refuses_for_one_of_the_reasons_alone, "
         "C43_the_evidence_counts_what_waits_what_is_late_and_what_was_answered"),
    kept(Clause{44}, Group::children,
         "The Service is not directed at people under {limit:adult_age}, and we do not knowingly collect their "
         "data. If you believe that we hold data of a minor, write to {privacy_mail} and it is removed.",
         "C44_whoever_makes_an_account_says_that_he_is_of_age, "
         "C44_data_of_a_minor_goes_at_once_without_proof_and_with_receipts, "
         "C44_a_minors_data_is_gone_when_the_command_returns, "
         "C44_a_user_under_age_goes_at_once_with_a_receipt_and_the_business_stays, "
         "C44_where_the_minor_is_the_last_owner_the_whole_account_goes_at_once"),
    kept(Clause{45}, Group::international,
         "We are based in {home}. The providers named above process data in {countries} and give it adequate "
         "protection by contract. By using the Service you agree to this.",
         "C45_C44_what_is_agreed_to_stands_beside_the_button_before_it_can_be_pressed, "
         "C45_C1_C44_what_stands_beside_the_button_is_said_by_the_policy_in_force, "
         "C45_C1_C44_says_beside_the_button_how_old_one_must_be_which_version_and_where_data_goes, "
         "C45_C1_C44_the_version_that_stood_beside_the_button_is_stored_as_accepted, "
         "C45_a_processor_without_the_date_of_its_contract_is_given_nothing, "
         "C45_the_date_of_a_contract_comes_from_configuration_and_stands_on_the_page"),
    kept(Clause{46}, Group::changes,
         "When this policy changes we tell every registered user by e-mail, at least {limit:change_notice} before the "
         "change takes effect, and the date of the last update changes.",
         "C46_every_registered_user_is_mailed_once_and_a_row_says_when, "
         "C46_it_takes_effect_no_sooner_after_the_notice_than_was_promised, "
         "C46_killed_at_any_step_everybody_is_mailed_once_in_the_end, "
         "C46_a_server_acts_only_by_a_version_that_was_published_and_holds, "
         "C46_the_date_of_the_page_is_that_of_the_version"),
    kept(Clause{47}, Group::changes, "Using the Service after a change has taken effect means that you accept it.",
         "C47_the_first_sign_in_after_a_change_took_effect_is_stored_as_acceptance, "
         "C47_the_first_use_after_a_change_took_effect_is_stored_once, C47_the_day_is_that_of_the_company, "
         "C47_each_user_accepts_for_himself_and_an_operator_for_nobody, "
         "C47_what_was_collected_under_an_older_version_keeps_its_dates"),
    kept(Clause{48}, Group::contact, "{company}, {address}. For anything about privacy, write to {privacy_mail}.",
         "C48_the_page_names_company_address_and_mail"),
}};

}  // namespace ombrex::privacy::detail
